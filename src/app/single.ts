import { mount } from 'svelte';
import './tokens.css';
import './base.css';
import './controls.css';
import { Explorer } from './explorer.svelte.ts';
import { inlineData, inlineTimeline } from './inline.ts';
import Shell from './Shell.svelte';

// A page in one file: the data stand in it, with the view that it opens with unless its address asks for another.
const query = location.search || inlineData()!.dataset.view;
const reader = new Explorer(inlineTimeline()!, true, query);
// Then the address says so, and Back comes to it again.
reader.drift({});
mount(Shell, { target: document.getElementById('app')!, props: { reader, alone: true } });
