import { expect, test } from 'vitest';
import type { Link, Timeline } from '../../src/model/timeline.ts';
import { indexEvents } from '../../src/view/event-index.ts';
import { findStory, tellChapter } from '../../src/view/story.ts';
import { generateTimeline } from './generate.ts';

function linked(relation: Link['relation'], from: string, to: string): Timeline {
  const base = generateTimeline({ events: 2 });
  const [a, b] = base.events;
  return {
    ...base,
    events: [
      { ...a!, id: 'first', date: from, links: [] },
      { ...b!, id: 'second', date: to, links: [{ relation, event: 'first' }] },
    ],
  };
}

test.each([
  ['fulfils', '2021-04-13', '2021-06-16', 'held 64 days later'],
  ['answers', '2021-04-15', '2021-04-16', 'answered after 1 day'],
  ['answers', '2021-04-15', '2021-04-15', 'answered the same day'],
  ['cancels', '2021-04', '2021-06-16', 'called off'],
] as const)('%s, %s to %s: %s', (relation, from, to, words) => {
  const timeline = linked(relation, from, to);
  const index = indexEvents(timeline);
  for (const id of ['first', 'second']) {
    const story = findStory(timeline, index, index.positionOf(id));
    expect(story).toHaveLength(1);
    expect(tellChapter(story[0]!)).toBe(words);
    expect(story[0]!.to).toBe(index.positionOf('second'));
  }
});
