import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { headTags } from '../../../src/build/publish/head.ts';
import { writeOembed } from '../../../src/build/publish/oembed.ts';
import { describeSite } from '../../../src/build/publish/site.ts';
import { element, writeMarkup } from '../../../src/view/markup.ts';
import { sampleEvent, sampleTimeline } from '../../view/exports/sample.ts';

const ADDRESS = 'https://example.org/a&b/';
const TITLE = 'Ties & "strains" <iframe src=x></iframe>';
const site = describeSite({ ...sampleTimeline(sampleEvent()), title: TITLE }, ADDRESS);
const page = `<head>${headTags(site)
  .map(({ tag, attrs }) => writeMarkup(element(tag, attrs)).replace(/><\/(meta|link)>$/, '/>'))
  .join('')}</head>`;

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });
type Attributes = Record<string, string>;

/** 4, Discovery: the consumer looks in the head for a link of this type, and takes its address as it is. */
const discover = (html: string): Attributes[] =>
  (xml.parse(html).head.link as Attributes[]).filter(({ type }) => type === 'application/json+oembed');

/** 2.3.4: what every answer and what each type of answer must have. */
const REQUIRED: Record<string, readonly string[]> = {
  photo: ['url', 'width', 'height'],
  video: ['html', 'width', 'height'],
  link: [],
  rich: ['html', 'width', 'height'],
};
const TEXTS = [
  'title',
  'author_name',
  'author_url',
  'provider_name',
  'provider_url',
  'thumbnail_url',
  'html',
];
const THUMBNAIL = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];

/** What WordPress leaves of an answer by a provider that it does not know (`wp_filter_oembed_result`). */
function filterAsWordPress(html: string): Attributes | null {
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html)?.[2];
  if (!found) return null;
  const kept = 'src width height frameborder marginwidth marginheight scrolling title'.split(' ');
  const { iframe } = xml.parse(found) as { iframe: Attributes };
  return Object.fromEntries(Object.entries(iframe).filter(([name]) => kept.includes(name)));
}

describe('a consumer of oEmbed (https://oembed.com)', () => {
  const answer = JSON.parse(writeOembed(site)) as Record<string, unknown>;

  it('finds one answer, of this page, by a whole address', () => {
    const [link, ...others] = discover(page);
    expect(others).toEqual([]);
    expect(link).toMatchObject({ rel: 'alternate', href: `${ADDRESS}oembed.json` });
    expect(link!.title).toBeTruthy();
  });

  it('gets what the version and the type require', () => {
    expect(answer.version).toBe('1.0');
    expect(Object.keys(REQUIRED)).toContain(answer.type);
    for (const name of REQUIRED[String(answer.type)]!) expect(answer).toHaveProperty(name);
    for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
      expect(Number.isInteger(answer[name]) && Number(answer[name]) > 0).toBe(true);
    for (const name of TEXTS.filter((name) => name in answer)) expect(typeof answer[name]).toBe('string');
  });

  it('gets a thumbnail with both its sides, or none', () =>
    expect(THUMBNAIL.filter((name) => name in answer)).toHaveLength(3));

  it('gets addresses of the web, all of the provider', () => {
    for (const name of ['provider_url', 'thumbnail_url'])
      expect(new URL(String(answer[name])).href.startsWith(ADDRESS)).toBe(true);
  });

  it('gets markup that is well formed, one frame and nothing that runs in its page', () => {
    expect(XMLValidator.validate(String(answer.html))).toBe(true);
    const { iframe, ...others } = xml.parse(String(answer.html));
    expect(others).toEqual({});
    expect(Object.keys(iframe).filter((name) => name.startsWith('on'))).toEqual([]);
    expect(iframe.sandbox).toContain('allow-scripts');
  });

  it('gets a frame that is as wide as its place, whatever maxwidth it asked for, and as high as it is said to be', () => {
    const { iframe } = xml.parse(String(answer.html));
    expect(iframe.width).toBe('100%');
    expect(Number(iframe.height)).toBe(answer.height);
  });

  it('that is WordPress keeps a frame with its address, its size and its name', () =>
    expect(filterAsWordPress(String(answer.html))).toEqual({
      src: `${ADDRESS}embed.html`,
      title: expect.stringMatching(/^Ties /),
      width: '100%',
      height: '640',
    }));
});
