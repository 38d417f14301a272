import { mount } from 'svelte';
import '../../src/app/tokens.css';
import { joinColumns } from '../../src/app/columnar.ts';
import { MANY_EVENTS, toColumnar } from '../../src/build/columnar.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import type { Contender } from './contender.ts';
import Stage from './Stage.svelte';

let stage: {
  prepareFilter: () => number;
  filter: () => void;
  search: (query: string) => Promise<{ first: number; all: number }>;
};
/** As `demarche build` writes it: a large timeline comes as columns. */
let read: () => Timeline;

export const contender: Contender = {
  prepare: (timeline: Timeline) => {
    if (timeline.events.length < MANY_EVENTS) return void (read = () => timeline);
    const { head, events } = toColumnar(timeline, 'timeline.arrow');
    read = () => joinColumns(head, events.buffer as ArrayBuffer);
  },
  render: (target: HTMLElement) => {
    stage = mount(Stage, { target, props: { timeline: read() } }) as typeof stage;
  },
  prepareFilter: () => void stage.prepareFilter(),
  filter: () => stage.filter(),
  search: (query) => stage.search(query),
};
