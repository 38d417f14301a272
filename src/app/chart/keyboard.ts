import { markLane } from '../../view/lanes.ts';
import { walk } from '../../view/walk.ts';
import { AXIS, type ChartView } from './chart-view.svelte.ts';
import { stepOf } from './keys.ts';

/** What a key can ask of the chart. */
export interface Hands {
  zoomBy: (factor: number) => void;
  fit: () => void;
  openAt: (position: number) => void;
  close: () => void;
  /** Moves time until an event is in sight. */
  bringIntoView: (position: number) => void;
  /** What scrolls, where more lanes are open than there is room for. */
  body: HTMLElement;
}

/** Does what a key asks: arrows walk the events, and whatever has the focus comes into sight. */
export function press(key: string, view: ChartView, hands: Hands): void {
  const step = stepOf(key, view.vertical, view.mirrored);
  if (step === 'in' || step === 'out') hands.zoomBy(step === 'in' ? 1.6 : 1 / 1.6);
  else if (step === 'fit') hands.fit();
  else if (step === 'close') hands.close();
  else if (step === 'open') {
    if (view.focused !== null) hands.openAt(view.focused);
  } else if (step) {
    view.focused = walk(view.props.index, view.groups, view.props.shown, view.focused, step);
    if (view.focused === null) return;
    hands.bringIntoView(view.focused);
    scrollToLane(view, hands.body);
  }
}

/** Scrolls just as far as the lane of the event with the focus is in sight, clear of the axis. */
function scrollToLane(
  { vertical, mirrored, scene, lanes, focused, origin, aside }: ChartView,
  body: HTMLElement,
) {
  const box = scene.lanes[markLane(lanes, focused!)];
  if (!box) return;
  const scroll = (now: number, room: number, taken: number) =>
    Math.max(box.start + box.breadth - room + taken, Math.min(now, box.start));
  if (vertical) {
    const by = scroll(Math.abs(body.scrollLeft), body.clientWidth, aside);
    body.scrollLeft = mirrored ? -by : by;
  } else body.scrollTop = scroll(body.scrollTop, body.clientHeight, origin[1] + AXIS);
}
