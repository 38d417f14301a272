import { mount } from 'svelte';
import './tokens.css';
import './base.css';
import Frame from './frame/Frame.svelte';

mount(Frame, { target: document.getElementById('app')! });
