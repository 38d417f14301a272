import { mount } from 'svelte';
import '../tokens.css';
import '../base.css';
import MarksPage from './MarksPage.svelte';

mount(MarksPage, { target: document.getElementById('app')! });
