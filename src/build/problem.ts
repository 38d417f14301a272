/** Something wrong in the reader's files: what, where, and what to do. */
export interface Problem {
  file: string;
  /** Line in the file, from 1; absent where the whole file is meant. */
  line?: number;
  message: string;
  /** A warning leaves the article in; an error leaves it out. */
  severity: 'error' | 'warning';
}

/** One line a person can act on and an editor can jump to: `data/x.md:3: error: …`. */
export const formatProblem = ({ file, line, message, severity }: Problem): string =>
  `${file}${line ? `:${line}` : ''}: ${severity}: ${message}`;
