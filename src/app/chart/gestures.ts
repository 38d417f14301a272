import { between, clampSpan, SHORTEST, turnWheel, zoom, type Domain } from './zooming.ts';

export interface GestureOptions {
  /** Pixels along time. */
  length: number;
  vertical: boolean;
  /** Time runs from right to left. */
  mirrored: boolean;
  /** Whether a plain wheel belongs to the chart and not to the page around it. */
  takesWheel: () => boolean;
  /** Whether one finger along time belongs to the page around the chart; two always move the chart. */
  leavesFinger: boolean;
  reducedMotion: () => boolean;
  onmove: (domain: [number, number]) => void;
  /** A wheel was left to the page around the chart. */
  onhint: () => void;
  /** The reader drags a box with Shift, from one place along time to another; null when it is over. */
  onbox: (box: [number, number] | null) => void;
}

export interface Gestures {
  update: (options: GestureOptions) => void;
  /** Shows a span at once, or in a short movement. */
  show: (domain: Domain, smoothly: boolean) => void;
  /** Zooms about an instant, ms UTC (the middle when left out). What is asked in a row adds up. */
  scale: (factor: number, about?: number) => void;
  destroy: () => void;
}

/** Pixels a pointer may tremble before it drags, and the least speed, in pixels per ms, that is thrown on. */
const TREMBLE = 4;
const THROWN = 0.15;

/** Two taps are one double tap within so many ms and pixels. */
const DOUBLE = 320;
const FINGER = 28;

const inverse = (element: SVGGraphicsElement) => element.getScreenCTM()!.inverse();

/** Where a pointer is in an element's own coordinates, in pixels. */
export function placeIn(
  element: SVGGraphicsElement,
  event: MouseEvent,
  matrix = inverse(element),
): [x: number, y: number] {
  const { clientX: x, clientY: y } = event;
  return [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f];
}

/**
 * Listens to wheel, pinch, drag, double click and Shift-drag on an element, and says which time is visible. One
 * finger or the mouse drags, two pinch: what is under them stays under them.
 */
export function listenToGestures(element: SVGGElement, domain: Domain, first: GestureOptions): Gestures {
  let options = first;
  let current: [number, number] = [...domain];
  let motion = 0;
  /** Where a movement leads. */
  let aim: Domain | null = null;
  /** Fingers that are down: place along time and across. */
  const pointers = new Map<number, [t: number, c: number]>();
  /** What the fingers hold: an instant under their middle, at a scale, with a distance between them. */
  let hold = { instant: 0, perPixel: 1, distance: 0, from: 0 };
  let dragging = false;
  let box: number | null = null;
  let speed = { place: 0, time: 0, velocity: 0 };
  let lastPointer = '';
  let tapped = { time: -Infinity, place: 0 };

  /** Where the element is does not change while it is dragged; asking costs a layout. */
  let matrix: DOMMatrix | null = null;
  const placeOf = (event: MouseEvent): [t: number, c: number] => {
    const [x, y] = placeIn(
      element,
      event,
      pointers.size > 0 ? (matrix ??= inverse(element)) : inverse(element),
    );
    return options.vertical ? [y, x] : [options.mirrored ? options.length - x : x, y];
  };
  const perPixel = () => (current[1] - current[0]) / options.length;
  const move = (next: [number, number]) => options.onmove((current = next));
  const stop = () => {
    cancelAnimationFrame(motion);
    aim = null;
  };

  const grip = () => {
    const places = [...pointers.values()];
    const middle = places.reduce((sum, [t]) => sum + t, 0) / places.length;
    const [a, b] = places;
    return { middle, distance: a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0 };
  };
  const take = (event: PointerEvent) => {
    const { middle, distance } = grip();
    hold = { instant: instantAt(middle), perPixel: perPixel(), distance, from: middle };
    speed = { place: middle, time: event.timeStamp, velocity: 0 };
  };
  const follow = ({ timeStamp: now }: PointerEvent) => {
    const { middle, distance } = grip();
    const wider = distance > 12 && hold.distance > 12 ? hold.distance / distance : 1;
    const span = clampSpan(hold.perPixel * wider * options.length);
    const start = hold.instant - (middle / options.length) * span;
    const velocity = (middle - speed.place) / Math.max(1, now - speed.time);
    speed = { place: middle, time: now, velocity: 0.7 * velocity + 0.3 * speed.velocity };
    move([start, start + span]);
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    stop();
    lastPointer = event.pointerType;
    if (pointers.size === 0) matrix = null;
    const place = placeOf(event);
    if (event.shiftKey && event.pointerType === 'mouse') {
      event.preventDefault();
      box = place[0];
    } else {
      pointers.set(event.pointerId, place);
      take(event);
    }
    listenOutside(true);
  };
  const moved = (event: PointerEvent) => {
    // A button that was let go where nobody could see it: over another window, or under a dialog.
    if (event.pointerType === 'mouse' && event.buttons === 0) return release();
    if (box !== null) return options.onbox([box, placeOf(event)[0]]);
    if (!pointers.has(event.pointerId)) return;
    pointers.set(event.pointerId, placeOf(event));
    if (pointers.size < 2 && options.leavesFinger && event.pointerType === 'touch') return;
    if (!dragging && pointers.size < 2 && Math.abs(grip().middle - hold.from) < TREMBLE) return;
    // What a finger came down on may leave the chart while it is zoomed; the chart itself stays.
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    dragging = true;
    follow(event);
  };
  const up = (event: PointerEvent) => {
    if (box !== null) endBox(event);
    if (pointers.delete(event.pointerId) && pointers.size > 0) take(event);
    if (pointers.size > 0) return;
    listenOutside(false);
    if (dragging && event.type === 'pointerup') coast(event.timeStamp);
    else if (event.pointerType === 'touch' && event.type === 'pointerup') tap(event);
    // The click that ends a drag opens nothing; it comes right after this event.
    if (dragging) setTimeout(() => (dragging = false));
  };
  /** Lets go of everything that is held, without a throw. */
  const release = () => {
    pointers.clear();
    if (box !== null) options.onbox((box = null));
    listenOutside(false);
    if (dragging) setTimeout(() => (dragging = false));
  };
  const tap = (event: PointerEvent) => {
    const [place] = placeOf(event);
    const isSecond = event.timeStamp - tapped.time < DOUBLE && Math.abs(place - tapped.place) < FINGER;
    tapped = { time: isSecond ? -Infinity : event.timeStamp, place };
    if (isSecond) zoomIn(event);
  };
  const endBox = (event: PointerEvent) => {
    const [a, b] = [box!, placeOf(event)[0]].sort((p, q) => p - q) as [number, number];
    box = null;
    options.onbox(null);
    const [start, end] = [instantAt(a), instantAt(b)];
    if (event.type === 'pointerup' && end - start > SHORTEST) show([start, end], true);
  };
  /** Fingers are followed wherever they go, and let go whatever ends them: none is ever stuck. */
  const listenOutside = (on: boolean) => {
    const change = on ? window.addEventListener : window.removeEventListener;
    change('pointermove', moved as EventListener);
    change('pointerup', up as EventListener);
    change('pointercancel', up as EventListener);
    change('blur', release);
  };

  /** Inertia: what was thrown moves on and comes to rest within about half a second. */
  const coast = (released: number) => {
    if (options.reducedMotion() || released - speed.time > 60) return;
    let velocity = Math.max(-4, Math.min(4, speed.velocity));
    if (Math.abs(velocity) < THROWN) return;
    let last = performance.now();
    const frame = (now: number) => {
      const elapsed = Math.min(40, now - last);
      last = now;
      velocity *= Math.exp(-elapsed / 160);
      pan(velocity * elapsed);
      if (Math.abs(velocity) > 0.02) motion = requestAnimationFrame(frame);
    };
    motion = requestAnimationFrame(frame);
  };
  const pan = (pixels: number) => {
    const by = pixels * perPixel();
    move([current[0] - by, current[1] - by]);
  };
  const show = (to: Domain, smoothly: boolean) => {
    stop();
    if (!smoothly || options.reducedMotion()) return move([to[0], to[1]]);
    const from: Domain = current;
    const start = performance.now();
    aim = to;
    const frame = (now: number) => {
      const part = Math.max(0, Math.min(1, (now - start) / 260));
      move(between(from, to, 1 - (1 - part) ** 3));
      if (part < 1) motion = requestAnimationFrame(frame);
      else aim = null;
    };
    motion = requestAnimationFrame(frame);
  };
  const instantAt = (place: number) => current[0] + place * perPixel();
  const scale = (factor: number, about?: number) => show(zoom(aim ?? current, factor, about), true);

  const wheel = (event: WheelEvent) => {
    const turn = turnWheel(event);
    if (turn.kind === 'zoom' && !turn.forced && !options.takesWheel()) return options.onhint();
    event.preventDefault();
    stop();
    if (turn.kind === 'pan') pan(options.mirrored && !options.vertical ? turn.pixels : -turn.pixels);
    else move(zoom(current, turn.factor, instantAt(placeOf(event)[0])));
  };
  const zoomIn = (event: MouseEvent) => {
    if (!(event.target as Element).closest('[data-position]')) scale(2.2, instantAt(placeOf(event)[0]));
  };
  /** Not every browser makes a double click of two taps, so taps are counted here and such a click is not. */
  const doubleClick = (event: MouseEvent) => {
    if (lastPointer !== 'touch') zoomIn(event);
  };
  const click = (event: MouseEvent) => dragging && event.stopPropagation();
  const listeners: [string, (event: never) => void, AddEventListenerOptions?][] = [
    ['pointerdown', down],
    ['wheel', wheel, { passive: false }],
    ['dblclick', doubleClick],
    ['click', click, { capture: true }],
  ];
  for (const [type, listener, how] of listeners)
    element.addEventListener(type, listener as EventListener, how);
  return {
    update: (next) => (options = next),
    show,
    scale,
    destroy: () => {
      stop();
      listenOutside(false);
      for (const [type, listener, how] of listeners)
        element.removeEventListener(type, listener as EventListener, how);
    },
  };
}
