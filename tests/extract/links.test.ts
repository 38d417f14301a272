import { describe, expect, it } from 'vitest';
import { mergeMentions } from '../../src/extract/4-merge/merge.ts';
import { tell, type Told } from './mentions.ts';

/** Each event's links as "relation kind of the other event". */
function links(...told: Told[]): string[][] {
  const text = told.map(({ words }) => `They ${words} it.`).join(' ');
  const { events } = mergeMentions([tell('a', text, told)]);
  const kindOf = new Map(events.map((e) => [e.id, `${e.status} ${e.kind}`]));
  return events.map((e) => e.links.map(({ relation, event }) => `${relation} ${kindOf.get(event)}`));
}

const talk = (words: string, date: string, rest: Partial<Told> = {}): Told => ({
  words, type: 'CONSULT', mode: 'summit', source: ['joe-biden'], target: ['vladimir-putin'], date, ...rest,
}); // prettier-ignore
const expulsion = (words: string, date: string, source: string, target: string): Told => ({
  words, type: 'SANCTION', mode: 'expel', source: [source], target: [target], date,
}); // prettier-ignore

describe('links', () => {
  it('a held summit fulfils the proposed one', () =>
    expect(
      links(talk('proposed', '2021-04-13/..', { status: 'proposed' }), talk('held', '2021-06-16')),
    ).toEqual([[], ['fulfils proposed summit']]));

  it('a plan fulfils nothing that came after it', () =>
    expect(
      links(talk('held', '2021-06-16'), talk('proposed', '2021-07-01/..', { status: 'proposed' })),
    ).toEqual([[], []]));

  it('ministers who meet do not fulfil a summit of presidents', () =>
    expect(
      links(
        talk('proposed', '2021-04-13/..', { status: 'proposed' }),
        talk('met', '2021-05-19', { mode: 'meeting', source: ['antony-blinken'], target: ['sergei-lavrov'] }),
      ),
    ).toEqual([[], []]));

  it('a call does not fulfil a summit', () =>
    expect(
      links(
        talk('proposed', '2021-04-13/..', { status: 'proposed' }),
        talk('called', '2021-05-19', { mode: 'phone' }),
      ),
    ).toEqual([[], []]));

  it('calling off cancels what was planned', () =>
    expect(
      links(
        talk('planned', '2021-04-13/..', { status: 'planned' }),
        talk('refused', '2021-05-01', {
          type: 'REJECT',
          mode: 'meet',
          source: ['vladimir-putin'],
          target: ['joe-biden'],
        }),
      ),
    ).toEqual([[], ['cancels planned summit']]));

  it('a counter-expulsion answers, both ways only once', () =>
    expect(
      links(
        expulsion('expelled', '2021-04-15', 'united-states', 'russia'),
        expulsion('removed', '2021-04-16', 'russia', 'united-states'),
      ),
    ).toEqual([[], ['answers occurred expulsion']]));

  it('not after two months, not of other parties', () => {
    expect(
      links(
        expulsion('expelled', '2021-01-15', 'united-states', 'russia'),
        expulsion('removed', '2021-04-16', 'russia', 'united-states'),
      ),
    ).toEqual([[], []]);
    expect(
      links(
        expulsion('expelled', '2021-04-15', 'united-states', 'russia'),
        expulsion('removed', '2021-04-16', 'russia', 'poland'),
      ),
    ).toEqual([[], []]);
  });

  it('on one day only where the text says so', () =>
    expect(
      links(
        expulsion('expelled', '2021-04-15', 'united-states', 'russia'),
        expulsion('in retaliation expelled', '2021-04-15', 'russia', 'united-states'),
      ).flat(),
    ).toEqual(['answers occurred expulsion']));
});
