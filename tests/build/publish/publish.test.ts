import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../src/build/publish/card.ts';
import { headTags } from '../../../src/build/publish/head.ts';
import { writeDates, writeJsonLd } from '../../../src/build/publish/json-ld.ts';
import { describeSite, readSiteUrl } from '../../../src/build/publish/site.ts';
import { writeSitemap } from '../../../src/build/publish/sitemap.ts';
import { sampleEvent, sampleTimeline } from '../../view/exports/sample.ts';

const URL = 'https://example.org/a&b/';
const TITLE = 'Ties & "strains" </script><b>';
const site = describeSite(
  {
    ...sampleTimeline(
      sampleEvent(),
      sampleEvent({ id: 'off', status: 'cancelled', date: '2021-04' }),
      sampleEvent({ id: 'no', status: 'denied' }),
      sampleEvent({ id: 'they-say', status: 'alleged' }),
      sampleEvent({ id: 'offer', status: 'proposed' }),
    ),
    title: TITLE,
  },
  URL,
);

describe('the address of a site', () => {
  it.each(['https://example.org', 'https://example.org/'])('%s ends in a slash', (given) =>
    expect(readSiteUrl(given)).toBe('https://example.org/'),
  );
  it.each(['', 'example.org', 'ftp://example.org/', 'javascript:alert(1)', 'https://a.org/?b', 'https://a.org/#b', 'https://u:p@a.org/'])(
    '%j is none',
    (given) => expect(() => readSiteUrl(given)).toThrow('is no address of a site'),
  ); // prettier-ignore
});

it('the head names the page, its oEmbed answer and its card, by absolute addresses', () => {
  const tags = headTags(site);
  const valueOf = (name: string) =>
    tags.find(({ attrs }) => (attrs.property ?? attrs.name ?? attrs.rel) === name)?.attrs;
  expect(valueOf('canonical')).toMatchObject({ href: URL });
  expect(valueOf('alternate')).toMatchObject({ type: 'application/json+oembed', href: `${URL}oembed.json` });
  for (const name of ['og:title', 'og:type', 'og:url', 'og:image'])
    expect(valueOf(name)?.content).toBeTruthy();
  expect(valueOf('twitter:card')?.content).toBe('summary_large_image');
});

describe('JSON-LD', () => {
  const text = writeJsonLd(site);
  const graph: Record<string, unknown>[] = JSON.parse(text)['@graph'];
  const ofType = (type: string) => graph.filter((node) => node['@type'] === type);

  it('cannot end the script that holds it', () => expect(text).not.toContain('<'));
  it('names each article', () =>
    expect(ofType('NewsArticle')).toMatchObject([
      {
        headline: 'Ten to go',
        datePublished: '2021-04-15',
        publisher: { '@type': 'Organization', name: 'Harbour Post' },
      },
    ]));
  it('tells what happened and what was called off, and not what is only said', () =>
    expect(ofType('Event')).toMatchObject([
      { startDate: '2021-04-15', endDate: '2021-04-15', eventStatus: 'https://schema.org/EventScheduled' },
      { startDate: '2021-04', endDate: '2021-04', eventStatus: 'https://schema.org/EventCancelled' },
    ]));
  it('points at nothing that is not there', () => {
    const ids = new Set(graph.map((node) => node['@id']));
    for (const [, id] of text.matchAll(/\{"@id":"([^"]*)"\}/g)) expect(ids).toContain(id);
  });
  it('holds addresses that are whole, statuses of schema.org and days of ISO 8601, the first before the last', () => {
    for (const { '@id': id, url } of graph)
      for (const address of [id, url].filter(Boolean))
        expect(new globalThis.URL(String(address)).protocol).toBe('https:');
    for (const { startDate, endDate, eventStatus, name } of ofType('Event')) {
      expect(eventStatus).toMatch(/^https:\/\/schema\.org\/Event(Scheduled|Cancelled)$/);
      expect(name).toBeTruthy();
      for (const day of [startDate, endDate]) expect(day).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/);
      expect(String(startDate) <= String(endDate)).toBe(true);
    }
  });
  it('takes a source that nobody read for no article of news', () => {
    const record = { ...site.timeline.articles[0]!, given: true as const };
    const text = writeJsonLd({ ...site, timeline: { ...site.timeline, articles: [record] } });
    expect(JSON.parse(text)['@graph'][1]['@type']).toBe('CreativeWork');
  });
  it.each([
    [null, {}],
    ['2021', { startDate: '2021', endDate: '2021' }],
    ['2021-04-11/2021-04-15', { startDate: '2021-04-11', endDate: '2021-04-15' }],
    ['2021-33', { startDate: '2021-01-01', endDate: '2021-03-31' }],
    ['../2021-04-15', { endDate: '2021-04-15' }],
    ['2021-04-15/..', { startDate: '2021-04-15' }],
  ])('writes %s as %j', (date, expected) => expect(writeDates(date)).toEqual(expected));
});

it('the sitemap is XML that names the page and the day of its latest article', () => {
  const xml = writeSitemap(site);
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(new XMLParser().parse(xml).urlset).toEqual({ url: { loc: URL, lastmod: '2021-04-15' } });
});

it('the card is a PNG of 1200 × 630, the same bytes each time', () => {
  const png = Buffer.from(drawCard(site.timeline));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(drawCard(site.timeline)).equals(png)).toBe(true);
});
