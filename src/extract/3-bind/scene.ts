/** One sentence with who is named where in it: what the roles of its acts are read from. */
import type { ActorMention, Actors, Sentence, Token } from '../../model/mention.ts';

export interface Scene {
  sentence: Sentence;
  tokens: Token[];
  /** The mentions of the sentence, sorted by start. */
  mentions: ActorMention[];
  actors: Actors;
  /** The mention that covers a token, or undefined. */
  at: (ActorMention | undefined)[];
}

/** Every sentence with its actors, by the sentence's index. */
export function scenesOf(sentences: Sentence[], actors: Actors): Scene[] {
  const bySentence = new Map<number, ActorMention[]>();
  for (const mention of actors.mentions) {
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  return sentences.map((sentence) => sceneOf(sentence, bySentence.get(sentence.index) ?? [], actors));
}

function sceneOf(sentence: Sentence, mentions: ActorMention[], actors: Actors): Scene {
  const at: Scene['at'] = [];
  for (const mention of mentions)
    for (let i = mention.tokens[0]; i <= mention.tokens[1]; i++) at[i] = mention;
  return { sentence, tokens: sentence.tokens, mentions, actors, at };
}
