import type { Kind } from '../model/ontology.ts';

/**
 * One drawing for each kind: an SVG path in a box of 16 × 16, drawn with a round line of 1.5, no fill. One family:
 * shapes keep to a 2.5 px margin, and no two share an outline, so that each can be told at 14 px without colour.
 */
export const GLYPHS: Record<Kind, string> = {
  call: 'M5.4 3 3.9 4.1c-.9.9-.7 3.4 1.9 6s5.2 2.9 6.1 2l1.1-1.5-2.5-1.9-1.4 1C7.7 9.2 6.7 8.2 6.2 7l1-1.4z',
  meeting:
    'M5.2 6.6a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM10.8 6.6a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM2.5 12.7V11.5a2.7 2.7 0 0 1 5.4 0v1.2M8.9 9.4a2.7 2.7 0 0 1 4.6 2.1v1.2',
  visit: 'M2.8 5.8h10.4v6.9H2.8zM5.9 5.8V3.4h4.2v2.4M2.8 8.9h10.4',
  summit: 'M2.2 12.8 8 5.2l5.8 7.6zM8 5.2V2.4h3',
  talks: 'M2.5 3h7v5.2H6L4 10V8.2H2.5zM11.8 6h1.7v5.3H12V13l-2-1.7H7.3',
  agreement: 'M3.8 2.6h8.4v10.8H3.8zM5.9 8.2l1.6 1.6 2.7-3.3',
  support: 'M8 13 3.3 8.3a2.8 2.8 0 0 1 4-4l.7.7.7-.7a2.8 2.8 0 0 1 4 4z',
  concession: 'M6.3 3.2 3 6.5l3.3 3.3M3 6.5h6.5a3.2 3.2 0 0 1 0 6.4H6.5',
  cooperation:
    'M6 11.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8zM10 11.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z',
  aid: 'M6.2 2.8h3.6v3.4h3.4v3.6H9.8v3.4H6.2V9.8H2.8V6.2h3.4z',
  release: 'M3.8 7.4h8.4v5.8H3.8zM5.6 7.4V4.8a2.4 2.4 0 0 1 4.6-1',
  withdrawal: 'M13 3v10M10.5 8H3M6.2 4.8 3 8l3.2 3.2',
  ceasefire: 'M5.8 3.4v9.2M10.2 3.4v9.2',
  demand: 'M8 2.8v6.6M8 12.9v.100',
  accusation: 'M2.6 5.6h9.7a1.3 1.3 0 0 1 0 2.6H8.8M2.6 12.4h4.6a2.3 2.3 0 0 0 1.6-4.2M2.6 5.6v6.8',
  refusal: 'M8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7zM4.3 4.3l7.4 7.4',
  threat: 'M9.3 2.4 4.2 9h3.5l-1 4.6L11.8 7H8.3z',
  protest: 'M2.8 2.8h10.4v5.6H2.8zM8 8.4v5',
  sanctions: 'M3.8 7.4h8.4v5.8H3.8zM5.6 7.4V5.1a2.4 2.4 0 0 1 4.8 0v2.3',
  expulsion: 'M8.2 2.8H3v10.4h5.2M6.5 8h7M10.7 5.2 13.5 8l-2.8 2.8',
  recall: 'M2.4 8 8 2.9 13.6 8M4.3 6.5v6.6h7.4V6.5',
  rupture: 'M5.6 3.3a5.2 5.2 0 0 0 0 9.4M10.4 3.3a5.2 5.2 0 0 1 0 9.4M9 2.6 7.2 6.3l1.7 3.2-1.8 3.9',
  'military move': 'M3 8 8 3.8 13 8M3 12.6 8 8.4l5 4.2',
  'cyber attack': 'M2.8 3.8 6.8 8l-4 4.2M8.4 12.2h4.8',
  interference:
    'M1.9 8S4.2 4 8 4s6.1 4 6.1 4S11.8 12 8 12 1.9 8 1.9 8zM8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  detention: 'M2.9 3.2h10.2v9.6H2.9zM6.3 3.2v9.6M9.7 3.2v9.6',
  attack: 'M8 2.3v3.2M8 10.5v3.2M2.3 8h3.2M10.5 8h3.2M4 4l2.1 2.1M9.9 9.9 12 12M12 4 9.9 6.1M6.1 9.9 4 12',
  vote: 'M2.8 8.6h10.4v4.6H2.8zM5.2 8.6V2.8h5.6v5.8M6.9 5.6l.9.9 1.5-1.9',
  statement: 'M2.8 6.2v3.6h2.1l4.9 3V3.2l-4.9 3zM12.2 5.9a3 3 0 0 1 0 4.2',
};
