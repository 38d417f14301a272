import type { Timeline } from '../model/timeline.ts';
import { inlineData } from './inline.ts';

/** The timeline inside a page in one file, which holds a large one packed: gzip, in base64. */
export async function unpackTimeline(): Promise<Timeline> {
  const { type, textContent } = inlineData() as HTMLScriptElement;
  if (type === 'application/json') return JSON.parse(textContent);
  const bytes = Uint8Array.from(atob(textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).json();
}
