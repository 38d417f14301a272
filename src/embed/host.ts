/**
 * In the page of whoever embeds a timeline: gives each of our frames the height of its content. It hears only frames
 * whose address lies beside this script, takes only a number, and never moves anything else.
 */
const LEAST = 120;
const MOST = 5000;
const home = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href).href;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightOf(data);
  if (height === null || !source) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith(home))
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(height)))}px`;
});

function heightOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { demarche, height } = data as { demarche?: unknown; height?: unknown };
  return demarche === 'height' && typeof height === 'number' && Number.isFinite(height) ? height : null;
}
