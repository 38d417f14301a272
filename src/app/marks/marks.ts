import { mount } from 'svelte';
import '../tokens.css';
import MarksPage from './MarksPage.svelte';

mount(MarksPage, { target: document.getElementById('app')! });
