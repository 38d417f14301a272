import type { Kind } from '../model/ontology.ts';

/**
 * One drawing for each kind: an SVG path in steps from the middle of a box of 16 × 16, so that it can be set down anywhere;
 * drawn with a round line of 1.5, no fill. One family: shapes keep to a 2.5 px margin, and no two share an outline, so that
 * each can be told at 14 px without colour.
 */
export const GLYPHS: Record<Kind, string> = {
  call: 'm-2.6-5-1.5 1.1c-.9 .9-.7 3.4 1.9 6s5.2 2.9 6.1 2l1.1-1.5-2.5-1.9-1.4 1c-1.4-.5-2.4-1.5-2.9-2.7l1-1.4z',
  meeting:
    'm-2.8-1.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zm5.6 0a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zm-8.3 6.1v-1.2a2.7 2.7 0 0 1 5.4 0v1.2m1-3.3a2.7 2.7 0 0 1 4.6 2.1v1.2',
  visit: 'm-5.2-2.2h10.4v6.9h-10.4zm3.1 0v-2.4h4.2v2.4m-7.3 3.1h10.4',
  summit: 'm-5.8 4.8 5.8-7.6 5.8 7.6zm5.8-7.6v-2.8h3',
  talks: 'm-5.5-5h7v5.2h-3.5l-2 1.8v-1.8h-1.5zm9.3 3h1.7v5.3h-1.5v1.7l-2-1.7h-2.7',
  agreement: 'm-4.2-5.4h8.4v10.8h-8.4zm2.1 5.6 1.6 1.6 2.7-3.3',
  support: 'm0 5-4.7-4.7a2.8 2.8 0 0 1 4-4l.7 .7 .7-.7a2.8 2.8 0 0 1 4 4z',
  concession: 'm-1.7-4.8-3.3 3.3 3.3 3.3m-3.3-3.3h6.5a3.2 3.2 0 0 1 0 6.4h-3',
  cooperation:
    'm-2 3.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8zm4 0a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z',
  aid: 'm-1.8-5.2h3.6v3.4h3.4v3.6h-3.4v3.4h-3.6v-3.4h-3.4v-3.6h3.4z',
  release: 'm-4.2-.6h8.4v5.8h-8.4zm1.8 0v-2.6a2.4 2.4 0 0 1 4.6-1',
  withdrawal: 'm5-5v10m-2.5-5h-7.5m3.2-3.2-3.2 3.2 3.2 3.2',
  ceasefire: 'm-2.2-4.6v9.2m4.4-9.2v9.2',
  demand: 'm0-5.2v6.6m0 3.5v.1',
  accusation: 'm-5.4-2.4h9.7a1.3 1.3 0 0 1 0 2.6h-3.5m-6.2 4.2h4.6a2.3 2.3 0 0 0 1.6-4.2m-6.2-2.6v6.8',
  refusal: 'm0-5.3a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6zm-3.7 1.6 7.4 7.4',
  threat: 'm1.3-5.6-5.1 6.6h3.5l-1 4.6 5.1-6.6h-3.5z',
  protest: 'm-5.2-5.2h10.4v5.6h-10.4zm5.2 5.6v5',
  sanctions: 'm-4.2-.6h8.4v5.8h-8.4zm1.8 0v-2.3a2.4 2.4 0 0 1 4.8 0v2.3',
  expulsion: 'm.2-5.2h-5.2v10.4h5.2m-1.7-5.2h7m-2.8-2.8 2.8 2.8-2.8 2.8',
  recall: 'm-5.6 0 5.6-5.1 5.6 5.1m-9.3-1.5v6.6h7.4v-6.6',
  rupture: 'm-2.4-4.7a5.2 5.2 0 0 0 0 9.4m4.8-9.4a5.2 5.2 0 0 1 0 9.4m-1.4-10.1-1.8 3.7 1.7 3.2-1.8 3.9',
  'military move': 'm-5 0 5-4.2 5 4.2m-10 4.6 5-4.2 5 4.2',
  'cyber attack': 'm-5.2-4.2 4 4.2-4 4.2m5.6 0h4.8',
  interference:
    'm-6.1 0s2.3-4 6.1-4 6.1 4 6.1 4-2.3 4-6.1 4-6.1-4-6.1-4zm6.1 1.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  detention: 'm-5.1-4.8h10.2v9.6h-10.2zm3.4 0v9.6m3.4-9.6v9.6',
  attack:
    'm0-5.7v3.2m0 5v3.2m-5.7-5.7h3.2m5 0h3.2m-9.7-4 2.1 2.1m3.8 3.8 2.1 2.1m0-8-2.1 2.1m-3.8 3.8-2.1 2.1',
  vote: 'm-5.2 .6h10.4v4.6h-10.4zm2.4 0v-5.8h5.6v5.8m-3.9-3 .9 .9 1.5-1.9',
  other: 'm0-4.2 4.2 4.2-4.2 4.2-4.2-4.2z',
  statement: 'm-5.2-1.8v3.6h2.1l4.9 3v-9.6l-4.9 3zm9.4-.3a3 3 0 0 1 0 4.2',
};
