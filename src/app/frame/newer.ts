/** The version that a page keeps to, by the hash of its content; null where it follows the latest. */
export const pinnedVersion = (): string | null =>
  document.querySelector<HTMLMetaElement>('meta[name=demarche-pinned]')?.content ?? null;

/** The version that a file's address names. */
export const versionIn = (address: string): string | null =>
  /\/timeline\.([0-9a-f]{12})\.json$/.exec(address)?.[1] ?? null;

/**
 * Calls `answer` with the latest version, and never where nobody can be asked. A script is let in where a sandbox or a
 * file's address forbids to fetch: it sets one variable.
 */
export function askLatest(answer: (latest: unknown) => void) {
  const script = document.createElement('script');
  script.src = './latest.js';
  script.onload = () => answer((globalThis as { demarcheLatest?: unknown }).demarcheLatest);
  document.head.append(script);
}

/** The latest version, from within someone else's page, in which no script is put: the file is read. */
export async function readLatest(folder: string): Promise<string | null> {
  const response = await fetch(new URL('latest.js', folder)).catch(() => null);
  return response?.ok ? (/'([0-9a-f]{12})'/.exec(await response.text())?.[1] ?? null) : null;
}
