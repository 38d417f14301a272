import type { Way } from '../../view/walk.ts';

/** What a key asks of the chart. */
export type Step = Way | 'in' | 'out' | 'fit' | 'open' | 'close';

const KEYS: Record<string, Step> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'lane-after',
  ArrowUp: 'lane-before',
  Home: 'first',
  End: 'last',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  Enter: 'open',
  ' ': 'open',
  Escape: 'close',
};

const TURNED: Record<string, string> = {
  ArrowRight: 'ArrowDown',
  ArrowDown: 'ArrowRight',
  ArrowLeft: 'ArrowUp',
  ArrowUp: 'ArrowLeft',
};
const MIRRORED: Record<string, string> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/** The step of a key; arrows keep to what is seen where time runs downwards or from right to left. */
export function stepOf(key: string, vertical: boolean, mirrored: boolean): Step | null {
  const seen = mirrored ? (MIRRORED[key] ?? key) : key;
  return KEYS[vertical ? (TURNED[seen] ?? seen) : seen] ?? null;
}
