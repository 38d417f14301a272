import { mount } from 'svelte';
import './tokens.css';
import './base.css';
import './controls.css';
import { inlineTimeline } from './inline.ts';
import Shell from './Shell.svelte';
import { Explorer } from './explorer.svelte.ts';

// A page in one file: the data stand in it, and beside it there is nothing.
const { timeline, query } = inlineTimeline()!;
const reader = new Explorer(timeline, true, location.search || query);
mount(Shell, { target: document.getElementById('app')!, props: { reader, alone: true } });
