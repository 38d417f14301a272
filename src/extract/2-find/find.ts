/** The door of stage 2: which words are times, actors, acts. */
export { findActors } from './actors.ts';
export { findAsideTimes, findTimes, resolveAnchor } from './times.ts';
export { findTriggers } from './triggers.ts';
