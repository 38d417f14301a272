import { mount } from 'svelte';
import './tokens.css';
import './base.css';
import './controls.css';
import Page from './Page.svelte';

mount(Page, { target: document.getElementById('app')! });
