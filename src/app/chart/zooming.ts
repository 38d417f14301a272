/** Visible time, ms UTC. */
export type Domain = readonly [number, number];

/** From three hours to three thousand years, in ms. */
export const SHORTEST = 3 * 3_600_000;
const LONGEST = 3000 * 365.25 * 86_400_000;

export const clampSpan = (ms: number): number => Math.max(SHORTEST, Math.min(LONGEST, ms));

/** What lies a part of the way from one span to another: zooming moves in equal factors, not in equal steps. */
export function between(from: Domain, to: Domain, part: number): [number, number] {
  if (part >= 1) return [to[0], to[1]];
  const a = from[1] - from[0];
  const b = to[1] - to[0];
  const span = a * (b / a) ** part;
  const moved = Math.abs(a - b) < 1e-6 * a ? part : (span - a) / (b - a);
  const start = (from[0] + from[1]) / 2;
  const middle = start + ((to[0] + to[1]) / 2 - start) * moved;
  return [middle - span / 2, middle + span / 2];
}

/** A span that is `factor` times closer, in which the instant `about`, ms UTC, stands where it stood; else the middle. */
export function zoom(from: Domain, factor: number, about = (from[0] + from[1]) / 2): [number, number] {
  const span = clampSpan((from[1] - from[0]) / factor);
  const start = about - ((about - from[0]) / (from[1] - from[0])) * span;
  return [start, start + span];
}

/** What a turn of the wheel asks for: sideways or with Shift it pans, else it zooms, with Ctrl or ⌘ in any case. */
export type Turn = { kind: 'pan'; pixels: number } | { kind: 'zoom'; factor: number; forced: boolean };

export type WheelTurn = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'ctrlKey' | 'metaKey'
>;

/** Pixels of a line and of a page, for wheels that count in these. */
const UNITS = [1, 20, 500];

export function turnWheel({ deltaX, deltaY, deltaMode, shiftKey, ctrlKey, metaKey }: WheelTurn): Turn {
  const unit = UNITS[deltaMode] ?? 1;
  const forced = ctrlKey || metaKey;
  const sideways = shiftKey ? deltaY || deltaX : deltaX;
  if (!forced && (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)))
    return { kind: 'pan', pixels: sideways * unit };
  // A pinch on a touchpad arrives as a wheel with Ctrl and small steps.
  const strength = ctrlKey && Math.abs(deltaY * unit) < 50 ? 0.01 : 0.002;
  const steps = Math.max(-240, Math.min(240, deltaY * unit));
  return { kind: 'zoom', factor: 2 ** (-steps * strength), forced };
}

/** Whether two spans look the same: an address may have rounded one of them. */
export const isSame = (a: Domain, b: Domain | null): boolean =>
  b !== null && Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])) < (a[1] - a[0]) / 1000;
