import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { msOf, parseEdtf } from '../../src/model/when.ts';
import type { TimelineEvent } from '../../src/model/timeline.ts';
import type { Contender } from './contender.ts';

let events: TimelineEvent[] = [];

export const contender: Contender = {
  prepare: (timeline) => (events = timeline.events),
  render: (stage) => {
    const items = events.flatMap(({ id, title, date }) => {
      const day = date === null ? null : parseEdtf(date);
      const start = day?.earliest ?? day?.latest;
      return start === null || start === undefined ? [] : [{ id, content: title, start: msOf(start) }];
    });
    new Timeline(stage, items, { height: '640px' });
  },
};
