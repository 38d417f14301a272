import { mount } from 'svelte';
import './tokens.css';
import './base.css';
import './controls.css';
import { Explorer } from './explorer.svelte.ts';
import { inlineData } from './inline.ts';
import { unpackTimeline } from './packed.ts';
import Shell from './Shell.svelte';

// A page in one file: the data stand in it, with the view that it opens with unless its address asks for another.
const query = location.search || inlineData()!.dataset.view;
void unpackTimeline().then((timeline) => {
  const reader = new Explorer(timeline, true, query);
  // Then the address says so, and Back comes to it again.
  reader.drift({});
  mount(Shell, { target: document.getElementById('app')!, props: { reader, alone: true } });
});
