/**
 * Lines of a news page that are no news. Each rule shows words it is for; all are anchored at the start of a line, so
 * that none can search through the text.
 */
export interface LineRule {
  rule: string;
  pattern: RegExp;
  examples: string[];
}

/** Lines that are dropped. */
export const BOILERPLATE: LineRule[] = [
  {
    rule: 'related',
    pattern:
      /^(read|see|watch|listen|hear|explore)( (more|also|next|now|here|on|this))?( on [^:]{1,60})?:|^((recommended|related)( (stories|articles|coverage|content|news|reading|topics|links))?\s{0,3}(:|$)|also (read|see|watch|in this (series|issue)|on)\b|(you (may|might) also like|don['’]t miss|in pictures|in case you missed it|most (read|popular)|what to read next|further reading|keep reading|more from|more stories|more on this)\b)/i,
    examples: [
      'Read more: US sanctions Russian officials',
      'ALSO READ: What is Article 370?',
      'Related: Who was he?',
      'More on this story',
    ],
  },
  {
    rule: 'promotion',
    pattern:
      /^(for (all )?(the )?(latest|breaking)\b|for (more|full|live) (on|news|stories|information|details|coverage|updates|analysis|reporting|visit|from)\b|sign up\b|subscribe\b|follow (us|our|the latest|live|all)\b|join (us|our)\b|get (our|the latest|all the|more|unlimited|breaking)\b|download (our|the)\b|click (here|on)\b|tap here\b|support (us|our)\b|enjoyed this\b|like this (article|story)\b|share this\b|save this\b|donate\b|become a (member|subscriber|supporter)\b|try (our|it)\b|to read the (full|rest)\b|stay (up to date|informed|tuned|connected)\b|never miss\b|listen to (our|the latest)\b|watch (our|live|the latest)\b|visit our\b|register (now|for|here)\b|continue reading\b|(log|sign) in\b|have (a|your) (tip|say|story)\b|send (us )?(your )?tips?\b|advertisement\b|sponsored\b|story continues\b|skip (past|to|advert)\b|(our )?(free )?newsletter\b)/i,
    examples: [
      'For all the latest headlines, follow our Google News channel.',
      'Sign up for our morning briefing.',
      'Enjoyed this? Support us.',
    ],
  },
  {
    rule: 'signature',
    pattern:
      /^((additional |further )?(reporting|writing|editing) by\b|edited by\b|written by\b|compiled by\b|with (reporting|inputs?|files|contributions?) (by|from)\b|with inputs\b|contact (the )?(author|reporter|us)\b|our standards:|about the author|\(?(inputs|agencies|with agency)\b)/i,
    examples: ['Reporting by Jane Doe; editing by John Roe', 'With inputs from agencies'],
  },
  {
    rule: 'author',
    pattern: /^By [A-Z][^.!?]{0,90}$/,
    examples: ['By Jane Doe in Moscow', 'By Our Diplomatic Correspondent'],
  },
  {
    rule: 'byline',
    pattern:
      /^(by [^.!?]{1,80}[.|] )?((first |originally )?(published|posted|updated|last (updated|modified|edited)|modified|issued|date|created)\b( on| at)?:? ?[^.!?\d]{0,40}\d[^!?]{0,80}$|issued on:)/i,
    examples: [
      'Published 8 August 2019 | New Delhi',
      'Last updated: 14:30 GMT, 3 June 2017',
      'By our diplomatic staff. Published 14 February 2019',
    ],
  },
  {
    rule: 'rights',
    pattern:
      /^(copyright\b|©|\(c\)|all rights reserved|this (article|story|piece|post|material) (was|first|originally|may|has been|is)\b.{0,20}\b(published|appeared|reprinted|syndicated|edited|generated|not be)|.{1,60} is not responsible for the content)/i,
    examples: [
      '© 2021 The Meridian Wire',
      'This article was originally published in the Harbour Post.',
      'Northlight is not responsible for the content of external sites.',
    ],
  },
  { rule: 'separator', pattern: /^[\s\-–—_*=~•·#|.]+$/, examples: ['-', '~ ~ ~'] },
];

/** Words before the text of a caption. */
export const CAPTION: LineRule = {
  rule: 'caption',
  pattern:
    /^(\[?(image|photo|picture|video|photograph|graphic|map)( (caption|credit|source|gallery))?\s*[:|–—-]|caption\s*:|file( (photo|image|picture|photograph))?\s*[:–—-]|\(?(file )?photo(graph)? (by|taken|provided)\b|pictured\s*:|in this (file |handout |undated )?(photo|image|picture)\b|a (file|handout|combination) (photo|picture|image)\b)/i,
  examples: [
    'Image caption: The two men shake hands.',
    'FILE - The minister speaks.',
    'PHOTO: The president in his office.',
  ],
};

/** Credits that end a caption. */
export const CREDIT: LineRule = {
  rule: 'credit',
  pattern:
    /(\[[^\]]{2,60}\]|\((ap|afp|reuters|epa|getty images?|file photo|file|supplied|handout)[^)]{0,40}\)|\/ ?(ap|afp|reuters|epa|getty( images)?)|file photo)\.?$/i,
  examples: ['The presidents in Geneva [File: agency]', 'Troops on parade (Reuters)'],
};
