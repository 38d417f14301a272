import { mount } from 'svelte';
import '../../src/app/tokens.css';
import type { Timeline } from '../../src/model/timeline.ts';
import type { Contender } from './contender.ts';
import Stage from './Stage.svelte';

let stage: { prepareFilter: () => void; filter: () => void };

export const contender: Contender = {
  render: (target: HTMLElement, timeline: Timeline) => {
    stage = mount(Stage, { target, props: { timeline } }) as typeof stage;
  },
  prepareFilter: () => stage.prepareFilter(),
  filter: () => stage.filter(),
};
