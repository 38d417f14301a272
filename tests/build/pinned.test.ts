import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinnedFile, pinPage, readVersions, tellLatest, versionOf } from '../../src/build/pinned.ts';
import { formatTimeline } from '../../src/build/timeline.ts';
import { generateTimeline } from '../view/generate.ts';

const timeline = generateTimeline({ events: 5 });
const file = formatTimeline(timeline);
const version = versionOf(file);
const PAGE = `<html><head><title>Now</title></head><body><script type="application/json" id="timeline">{"title":"Now"}</script><noscript><p>Now</p></noscript></body></html>`;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'demarche-'))));
afterEach(() => rm(folder, { recursive: true }));

test('a version is named by its content alone', () => {
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(formatTimeline(generateTimeline({ events: 5 })))).toBe(version);
  expect(versionOf(formatTimeline(generateTimeline({ events: 6 })))).not.toBe(version);
});

test('a build finds the versions that were built before, and only whole ones', async () => {
  await writeFile(join(folder, pinnedFile(version)), file);
  await writeFile(join(folder, pinnedFile('0123456789ab')), 'something else');
  await writeFile(join(folder, 'timeline.json'), file);
  await writeFile(join(folder, 'timeline.schema.json'), '{}');
  expect([...(await readVersions([folder, join(folder, 'nowhere')]))]).toEqual([[version, file]]);
});

test('a pinned page holds its own data, its own events for readers without scripts, and its name', () => {
  const page = pinPage(PAGE, version, file);
  const inside = /id="timeline">([^<]*)</.exec(page)![1]!;
  expect(JSON.parse(inside)).toEqual(timeline);
  expect(page).toContain(`<meta name="demarche-pinned" content="${version}">`);
  expect([...page.matchAll(/<li id=/g)]).toHaveLength(5);
  expect(page).toMatch(/<noscript><img src="data:image\/svg\+xml,/);
  expect(page).not.toContain('"Now"');
});

test('nothing in the data ends the script or stands for something in the page', () => {
  const title = "</script><b>$& $1 $'";
  const page = pinPage(PAGE, version, formatTimeline({ ...timeline, title }));
  expect(page).not.toContain('</script><b>');
  expect(JSON.parse(/id="timeline">([^<]*)</.exec(page)![1]!).title).toBe(title);
});

test('a version of a format that is read no more has no page', () =>
  expect(() => pinPage(PAGE, version, '{"format":"demarche-timeline/0"}')).toThrow(/format/));

test('the latest version is told by a script that sets one variable', () =>
  expect(tellLatest(version)).toBe(`demarcheLatest = '${version}';\n`));
