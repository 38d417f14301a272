import { pointer, select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';

/** Visible time, ms UTC. */
export type Domain = readonly [number, number];

export interface GestureOptions {
  /** Time at rest, which all zooming is relative to. */
  base: Domain;
  /** Pixels along time. */
  length: number;
  vertical: boolean;
  mirrored: boolean;
  /** Whether a plain wheel belongs to the chart and not to the page around it. */
  takesWheel: () => boolean;
  reducedMotion: () => boolean;
  onmove: (domain: [number, number]) => void;
  /** A wheel was left to the page around the chart. */
  onhint: () => void;
  /** The reader drags a box with Shift, from one place along time to another; null when it is over. */
  onbox: (box: [number, number] | null) => void;
}

/** From three hours to a few thousand years. */
const SHORTEST = 3 * 3_600_000;
const LONGEST = 3000 * 365.25 * 86_400_000;

export interface Gestures {
  update: (options: GestureOptions) => void;
  /** Shows a span at once, or in a short movement. */
  show: (domain: Domain, smoothly: boolean) => void;
  /** Zooms about a place along time, in pixels (the middle when left out). */
  scale: (factor: number, about?: number) => void;
  pan: (pixels: number) => void;
  destroy: () => void;
}

/** Listens to wheel, pinch, drag, double click and Shift-drag on an element, and says which time is visible. */
export function listenToGestures(element: SVGGElement, first: GestureOptions): Gestures {
  let options = first;
  let motion = 0;
  let speed = { place: 0, time: 0, velocity: 0 };
  const selection = select(element);
  const axisOf = (transform: ZoomTransform) => (options.vertical ? transform.y : transform.x);

  const domainOf = (transform: ZoomTransform): [number, number] => {
    const { base, length, mirrored } = options;
    const perPixel = (base[1] - base[0]) / length;
    const from = -axisOf(transform) / transform.k;
    const to = (length - axisOf(transform)) / transform.k;
    return mirrored
      ? [base[1] - to * perPixel, base[1] - from * perPixel]
      : [base[0] + from * perPixel, base[0] + to * perPixel];
  };
  const transformOf = ([from, to]: Domain): ZoomTransform => {
    const { base, length, mirrored, vertical } = options;
    const k = (base[1] - base[0]) / (to - from);
    const start = mirrored ? base[1] - to : from - base[0];
    const offset = -(start / (base[1] - base[0])) * length * k;
    return vertical ? zoomIdentity.translate(0, offset).scale(k) : zoomIdentity.translate(offset, 0).scale(k);
  };

  const behavior = zoom<SVGGElement, unknown>()
    .filter((event: Event) => accepts(event, options))
    .clickDistance(4)
    .on('start', ({ sourceEvent }: D3ZoomEvent<SVGGElement, unknown>) => {
      if (!sourceEvent) return;
      stop();
      speed = { place: axisOf(zoomTransform(element)), time: performance.now(), velocity: 0 };
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGGElement, unknown>) => {
      if (sourceEvent && sourceEvent.type !== 'wheel') track(axisOf(transform));
      options.onmove(domainOf(transform));
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<SVGGElement, unknown>) => {
      if (sourceEvent && sourceEvent.type !== 'wheel') coast();
    });

  const track = (place: number) => {
    const now = performance.now();
    const elapsed = Math.max(1, now - speed.time);
    speed = { place, time: now, velocity: 0.7 * ((place - speed.place) / elapsed) + 0.3 * speed.velocity };
  };
  const stop = () => cancelAnimationFrame(motion);
  const set = (transform: ZoomTransform) => selection.call(behavior.transform, transform);

  /** Inertia: what was thrown moves on and comes to rest within about half a second. */
  const coast = () => {
    if (options.reducedMotion() || performance.now() - speed.time > 60 || Math.abs(speed.velocity) < 0.15)
      return;
    let velocity = Math.max(-4, Math.min(4, speed.velocity));
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
    const current = zoomTransform(element);
    set(
      options.vertical ? current.translate(0, pixels / current.k) : current.translate(pixels / current.k, 0),
    );
  };
  const show = (to: Domain, smoothly: boolean) => {
    stop();
    if (!smoothly || options.reducedMotion()) return void set(transformOf(to));
    const from = domainOf(zoomTransform(element));
    const start = performance.now();
    const frame = (now: number) => {
      const part = Math.min(1, (now - start) / 260);
      set(transformOf(between(from, to, 1 - (1 - part) ** 3)));
      if (part < 1) motion = requestAnimationFrame(frame);
    };
    motion = requestAnimationFrame(frame);
  };
  const update = (next: GestureOptions) => {
    options = next;
    const span = options.base[1] - options.base[0];
    const extent: [[number, number], [number, number]] = options.vertical
      ? [[0, 0], [1, options.length]]
      : [[0, 0], [options.length, 1]]; // prettier-ignore
    behavior.extent(extent).scaleExtent([span / LONGEST, span / SHORTEST]);
  };
  const panByWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      event.preventDefault();
      pan(-sideways);
    } else if (!options.takesWheel()) options.onhint();
  };

  update(first);
  selection.call(behavior).on('dblclick.zoom', null);
  const onDoubleClick = (event: MouseEvent) => {
    if ((event.target as Element).closest('[role=option]')) return;
    scale(2.2, pointer(event, element)[options.vertical ? 1 : 0]);
  };
  const scale = (factor: number, about = options.length / 2) => {
    const [from, to] = domainOf(zoomTransform(element));
    const part = options.mirrored ? 1 - about / options.length : about / options.length;
    const still = from + (to - from) * part;
    const span = Math.max(SHORTEST, Math.min(LONGEST, (to - from) / factor));
    show([still - span * part, still + span * (1 - part)], true);
  };
  const stopBox = listenToBox(
    element,
    () => options,
    (box) => {
      const [from, to] = domainOf(zoomTransform(element));
      const place = (pixels: number) => {
        const part = pixels / options.length;
        return from + (to - from) * (options.mirrored ? 1 - part : part);
      };
      const [a, b] = [place(box[0]), place(box[1])].sort((x, y) => x - y) as [number, number];
      if (b - a > SHORTEST) show([a, b], true);
    },
  );
  element.addEventListener('dblclick', onDoubleClick);
  element.addEventListener('wheel', panByWheel, { passive: false });
  return {
    update,
    show,
    scale,
    pan,
    destroy: () => {
      stop();
      stopBox();
      selection.on('.zoom', null);
      element.removeEventListener('dblclick', onDoubleClick);
      element.removeEventListener('wheel', panByWheel);
    },
  };
}

/** What d3-zoom may take: the plain first button and fingers; a wheel where the chart may have it. */
function accepts(event: Event, options: GestureOptions): boolean {
  if (event instanceof WheelEvent) {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    return event.ctrlKey || event.metaKey || (!sideways && options.takesWheel());
  }
  if (event instanceof MouseEvent) return event.button === 0 && !event.shiftKey && !event.ctrlKey;
  return true;
}

/** Zooming moves in equal factors, not in equal steps. */
function between(from: Domain, to: Domain, part: number): [number, number] {
  const a = from[1] - from[0];
  const b = to[1] - to[0];
  const span = a * (b / a) ** part;
  const middleFrom = (from[0] + from[1]) / 2;
  const middleTo = (to[0] + to[1]) / 2;
  const moved = Math.abs(a - b) < 1e-6 * a ? part : (span - a) / (b - a);
  const middle = middleFrom + (middleTo - middleFrom) * moved;
  return part === 1 ? [to[0], to[1]] : [middle - span / 2, middle + span / 2];
}

/** Shift and drag: a box along time. Ends wherever the pointer goes, so that none is ever stuck. */
function listenToBox(
  element: SVGGElement,
  options: () => GestureOptions,
  onend: (box: [number, number]) => void,
): () => void {
  let start: number | null = null;
  const place = (event: PointerEvent) => pointer(event, element)[options().vertical ? 1 : 0]!;
  const down = (event: PointerEvent) => {
    if (!event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    start = place(event);
  };
  const move = (event: PointerEvent) => {
    if (start !== null) options().onbox([start, place(event)]);
  };
  const end = (event: PointerEvent) => {
    if (start === null) return;
    const box: [number, number] = [start, place(event)];
    start = null;
    options().onbox(null);
    if (event.type === 'pointerup') onend(box);
  };
  const listeners: [string, (event: PointerEvent) => void][] = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['lostpointercapture', end],
  ];
  for (const [type, listener] of listeners) element.addEventListener(type, listener as EventListener);
  return () =>
    listeners.forEach(([type, listener]) => element.removeEventListener(type, listener as EventListener));
}
