const formats = new Map<string, Intl.NumberFormat>();

/** A whole number as a locale writes it. Formatters are slow to make and quick to use, so each is made once. */
export function writeNumber(n: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(n);
}

/** "1 event", "1,204 events". */
export const countEvents = (n: number, locale: string): string =>
  n === 1 ? '1 event' : `${writeNumber(n, locale)} events`;
