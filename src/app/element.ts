import './tokens.css';
import './base.css';
import './controls.css';
import { DemarcheTimeline } from './element/timeline-element.ts';

export { DemarcheTimeline };

if (!customElements.get('demarche-timeline')) customElements.define('demarche-timeline', DemarcheTimeline);
