/** Width of a text in pixels, in the font of labels. */
export type Measure = (text: string) => number;

/**
 * Breaks a title into at most `most` lines of at most `width` pixels, at spaces, as even as they come.
 * @returns null when a line would be wider: a title is shown whole or not at all
 */
export function wrapLabel(title: string, measure: Measure, width: number, most: number): string[] | null {
  const whole = measure(title);
  if (whole <= width) return [title];
  const words = title.split(' ');
  for (let count = Math.ceil(whole / width); count <= most; count++)
    for (const slack of SLACK) {
      const lines = breakEvenly(words, measure, Math.min(width, (whole / count) * slack), width);
      if (lines && lines.length <= count) return lines;
    }
  return null;
}

/** How much longer than its even share a line may be, tried in turn: words rarely break evenly. */
const SLACK = [1.05, 1.2, 1.4, Infinity];

/** Fills lines up to `aim` pixels; a word that passes it stays while the line keeps to `width`. */
function breakEvenly(
  words: readonly string[],
  measure: Measure,
  aim: number,
  width: number,
): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > aim) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (measure(line) > width) return null;
  }
  lines.push(line);
  return lines;
}
