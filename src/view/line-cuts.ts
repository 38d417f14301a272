import type { End, Mark } from './scene.ts';

/** So many lanes may be crossed by lines of others before lines are cut; a line that crosses fewer than this never is. */
const MOST_CROSSINGS = 150;
const SHORT = 2;

/** Pixels along time within which arrows at the same edge of a lane are one. */
const BUNDLED = 14;

/** A line to another lane that takes part, with the mark that it comes from. */
interface Line {
  mark: Mark;
  end: End;
  /** Lanes between the two. */
  crossed: number;
}

/**
 * Where lines would cover the lanes that they cross, the longest are cut: of each, the beginning and the end are drawn, and
 * ends that arrive at the same place are bundled into one. The whole line is drawn for what the reader points at.
 */
export function cutLongLines(marks: readonly Mark[]): void {
  const lines = marks.flatMap((mark) => mark.ends.map((end) => lineOf(mark, end)));
  lines.sort((a, b) => b.crossed - a.crossed || a.mark.position - b.mark.position);
  let crossings = lines.reduce((sum, { crossed }) => sum + crossed, 0);
  const cut: Line[] = [];
  for (const line of lines) {
    if (crossings <= MOST_CROSSINGS || line.crossed < SHORT) break;
    line.end.bundle = 1;
    cut.push(line);
    crossings -= line.crossed;
  }
  bundle(cut);
}

const lineOf = (mark: Mark, end: End): Line => ({
  mark,
  end,
  crossed: Math.max(0, Math.abs(mark.lane - end.lane) - 1),
});

/** The first arrow of a bundle stands for all that arrive beside it; the others count 0. */
function bundle(cut: readonly Line[]) {
  const arrows = cut.filter(({ end }) => end.form !== 'glyph').sort((a, b) => a.mark.t - b.mark.t);
  const first = new Map<string, Line>();
  for (const line of arrows) {
    const place = `${line.end.lane} ${line.end.form} ${line.mark.lane < line.end.lane}`;
    const head = first.get(place);
    if (head && line.mark.t - head.mark.t <= BUNDLED) {
      head.end.bundle!++;
      line.end.bundle = 0;
    } else first.set(place, line);
  }
}
