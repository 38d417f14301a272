import TimelinesChart from 'timelines-chart';
import { msOf, parseEdtf } from '../../src/model/when.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import type { Contender } from './contender.ts';

let given: Timeline;

export const contender: Contender = {
  prepare: (timeline) => (given = timeline),
  render: (stage) => {
    const { countries, events } = given;
    const data = countries.map(({ code, name }) => ({
      group: name,
      data: [
        {
          label: name,
          data: events.flatMap(({ countries: parties, date, kind }) => {
            const when = date === null || parties[0] !== code ? null : parseEdtf(date);
            const day = when?.earliest ?? when?.latest;
            if (day === null || day === undefined) return [];
            return [{ timeRange: [new Date(msOf(day)), new Date(msOf(day + 1))] as [Date, Date], val: kind }];
          }),
        },
      ],
    }));
    new TimelinesChart(stage).data(data).width(1280);
  },
};
