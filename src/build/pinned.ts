import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTimeline, type Timeline } from '../model/timeline.ts';
import { FIRST_VIEW } from '../view/address.ts';
import { addressOf, drawTimeline } from '../view/drawing.ts';
import { element, writeMarkup } from '../view/markup.ts';
import { listEvents } from './static-list.ts';

/** Digits of a content hash in file names: 48 bits tell any number of versions of one timeline apart. */
const DIGITS = 12;
const PINNED = /^timeline\.([0-9a-f]{12})\.json$/;

/** The hash by which an embed keeps to a file's content. */
export const versionOf = (file: string): string =>
  createHash('sha256').update(file).digest('hex').slice(0, DIGITS);

export const pinnedFile = (version: string) => `timeline.${version}.json`;
export const pinnedPage = (version: string) => `embed.${version}.html`;

/** Versions by hash, each the bytes of its file. */
export type Versions = Map<string, string>;

/**
 * All earlier versions that folders hold, so that a new build can keep them: somebody's article may show one. A folder
 * that is not there holds none; a file whose content is not what its name says is left out.
 */
export async function readVersions(folders: readonly string[]): Promise<Versions> {
  const versions: Versions = new Map();
  for (const folder of folders)
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      const version = PINNED.exec(name)?.[1];
      if (!version) continue;
      const file = await readFile(join(folder, name), 'utf8');
      if (versionOf(file) === version) versions.set(version, file);
    }
  return versions;
}

/** What readers without scripts see of a version: its picture, which holds its own data, and its events. */
export function showPinned(timeline: Timeline): string {
  const { svg, width, height, text } = drawTimeline(timeline, FIRST_VIEW, { width: 720 });
  const image = { src: addressOf(svg), width, height, alt: text };
  return writeMarkup(element('img', image)) + listEvents(timeline);
}

/** The data inside a page: `<` must not end the script early. */
export const inlineData = (timeline: Timeline): string => JSON.stringify(timeline).replaceAll('<', '\\u003c');

/**
 * The embed of one version: the present page with that version's data instead of the latest.
 * @throws TimelineError where the file is of a format that is read no more
 */
export function pinPage(page: string, version: string, file: string): string {
  const timeline = parseTimeline(JSON.parse(file));
  return page
    .replace(/(<script[^>]* id="timeline"[^>]*>)[^<]*/, (_, tag: string) => tag + inlineData(timeline))
    .replace(/<noscript>[^]*?<\/noscript>/, () => `<noscript>${showPinned(timeline)}</noscript>`)
    .replace('</title>', () => `</title>\n    <meta name="demarche-pinned" content="${version}">`);
}

/** The script by which a pinned embed learns of the latest version, wherever scripts of this site run. */
export const tellLatest = (version: string): string => `demarcheLatest = '${version}';\n`;
