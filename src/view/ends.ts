import type { Lanes } from './lanes.ts';
import { castOf, isTarget, partyOf } from './parties.ts';
import type { Rows } from './rows.ts';
import type { End, LaneBox, Mark } from './scene.ts';

/** How far an arrow or a dot reaches into the lane it ends in, in pixels. */
const INTO_LANE = 7;

/**
 * Gives each mark its lines to the other lanes that take part: an arrow to whom the act is done to, an equal end at
 * another party.
 */
export function drawEnds(
  lanes: Lanes,
  boxes: readonly LaneBox[],
  marks: readonly Mark[],
  rows: readonly Rows[],
  vertical: boolean,
): void {
  for (const mark of marks) {
    const sources = otherLanes(lanes, mark, false);
    const targets = otherLanes(lanes, mark, true);
    mark.ends = [
      ...sources.map((lane) => equalEnd(mark, lane, boxes[lane]!, rows[lane]!)),
      ...targets
        .filter((lane) => !sources.includes(lane))
        .map((lane) => arrowEnd(mark, lane, boxes[lane]!, vertical)),
    ];
  }
}

function otherLanes({ parties, laneOf }: Lanes, { position, lane: own }: Mark, targets: boolean): number[] {
  const parts = Array.from(castOf(parties, position)).filter((part) => isTarget(part) === targets);
  return [...new Set(parts.map((part) => laneOf[partyOf(part)]!))].filter((lane) => lane !== own);
}

function equalEnd(mark: Mark, lane: number, box: LaneBox, rows: Rows): End {
  const c = rows.placeEnd(mark.t, mark.c);
  return c === null ? { lane, c: nearEdge(box, mark.c), form: 'dot' } : { lane, c, form: 'glyph' };
}

/** In a column the arrow points at the line in its middle; in a lane it stops at the edge, clear of the rows. */
function arrowEnd(mark: Mark, lane: number, box: LaneBox, vertical: boolean): End {
  return { lane, c: vertical ? box.start + box.breadth / 2 : nearEdge(box, mark.c), form: 'arrow' };
}

const nearEdge = (box: LaneBox, from: number) =>
  from < box.start ? box.start + INTO_LANE : box.start + box.breadth - INTO_LANE;
