import type { Timeline } from '../../model/timeline.ts';
import { NO_FILTERS } from '../filter-choice.ts';
import { drawTimeline, type Drawing } from '../drawing.ts';
import type { View } from '../address.ts';

/** Pixels: wide enough for names of lanes and headlines beside the marks. */
const WIDTH = 1200;

/** All events of a timeline as the chart draws them in this view: its lanes, its theme, its visible time. */
export const drawExport = (timeline: Timeline, view: View): Drawing =>
  drawTimeline(timeline, { ...view, filters: NO_FILTERS }, { width: WIDTH });

/** A timeline as a picture that needs no font, no script and no network. */
export const writeSvg = (timeline: Timeline, view: View): string => drawExport(timeline, view).svg;
