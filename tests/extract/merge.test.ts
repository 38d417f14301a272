import { describe, expect, it } from 'vitest';
import { mergeEvents, readEvents } from '../../src/extract/index.ts';
import { mergeMentions } from '../../src/extract/4-merge/merge.ts';
import { tell, type Told } from './mentions.ts';
import { leastCpu } from '../cpu.ts';

const EXPULSION = { type: 'SANCTION', mode: 'expel', source: ['united-states'], target: ['russia'] } as const;
const expulsion = (rest: Partial<Told> & { words: string }): Told => ({
  ...EXPULSION,
  source: [...EXPULSION.source],
  target: [...EXPULSION.target],
  ...rest,
});
const merge = (...readings: Parameters<typeof mergeMentions>[0]) => mergeMentions(readings).events;

describe('acts of one side are filed under the countries of their story', () => {
  const countriesOf = (text: string, published: string) =>
    mergeEvents([readEvents({ id: 'a', text, published })]).events.map(
      ({ title, source, target, countries }) => ({
        title,
        parties: [...source, ...target],
        countries,
      }),
    );

  it('which is the other side of the acts around, but no party', () => {
    const text = 'Morocco broke off relations with Iran. It also recalled its ambassador.';
    expect(countriesOf(text, '2018-05-01')).toContainEqual({
      title: 'Morocco recalls ambassador',
      parties: ['morocco'],
      countries: ['IRN', 'MAR'],
    });
  });

  it('or whom others did the same to', () => {
    const text =
      'Kenya recalled its envoy from Uganda. Ghana recalled its envoy too. Togo mobilised its troops.';
    const all = countriesOf(text, '1987-12-20');
    expect(all.map(({ countries }) => countries.join()).sort()).toEqual(['GHA,UGA', 'KEN,UGA', 'TGO']);
  });

  it('the nearest where there are several', () => {
    const text =
      'Peru expelled three Chilean diplomats. Bolivia accused Brazil of dumping. Bolivia also threatened tariffs.';
    expect(countriesOf(text, '2009-11-20').find(({ title }) => /threat/.test(title))?.countries).toEqual([
      'BOL',
      'BRA',
    ]);
  });

  it('not where nobody of the story shares a party, where a man resigns, or where soldiers move', () => {
    const alone = (text: string) => countriesOf(text, '2009-11-20').map(({ countries }) => countries.join());
    expect(alone('Peru expelled three Chilean diplomats. Norway refused to apologise.')).toContain('NOR');
    expect(
      alone('Peru expelled three Chilean diplomats. Peruvian Foreign Minister José Ugaz resigned.'),
    ).toContain('PER');
    expect(alone('Peru accused Chile of spying. Peru mobilised its troops.')).toContain('PER');
  });

  it('of sanctions in a row that of whom all around act against, and not who strikes them', () => {
    const row = 'Chad accused Libya of piracy on Monday. Libya jailed two Chadian officers. ';
    const all = countriesOf(`${row}On Tuesday Niger suspended flights.`, '1986-05-10');
    expect(all.find(({ parties }) => parties.includes('niger'))?.countries).toContain('NER');
    expect(
      countriesOf('Gabon mobilised its troops. Niger suspended flights.', '1986-05-10')[1]?.countries,
    ).not.toContain('GAB');
  });

  it('of an act that names no state the acts beside it, but not those far off', () => {
    const dispute = 'Bolivia accused Paraguay of an invasion on Monday. ';
    const exit = 'The United Nations withdrew its observers on Tuesday.';
    expect(filed(`${dispute}${exit}`, /UN withdraws/)).toBe('BOL,PRY');
    expect(filed(`${dispute}${'The rain went on. '.repeat(5)}${exit}`, /UN withdraws/)).toBe('');
  });

  it('of sanctions without an object the one state that the article is about', () => {
    const coup = 'Soldiers seized power in Togo. Togo’s parliament met. Togo shut its airports. ';
    const all = countriesOf(`${coup}Spain and Italy recalled their envoys.`, '1986-05-10');
    expect(all.find(({ parties }) => parties.includes('spain'))?.countries).toEqual(['ESP', 'ITA', 'TGO']);
    const pair = countriesOf('Mali thanked Togo. Spain and Italy recalled their envoys.', '1986-05-10');
    expect(pair.find(({ parties }) => parties.includes('spain'))?.countries).toEqual(['ESP', 'ITA']);
  });

  it('without who helps states to agree', () => {
    expect(filed('Peru and Chile signed a treaty on Monday with the help of Norway.', /Chile/)).toBe(
      'CHL,PER',
    );
  });

  it('of a territory who governs it', () => {
    expect(filed('Spain accused Gibraltar of smuggling on Monday.', /smuggling/)).toBe('ESP,GBR');
    expect(filed('Spain accused Hong Kong of smuggling on Monday.', /smuggling/)).toBe('ESP,HKG');
  });

  const filed = (text: string, title: RegExp) =>
    countriesOf(text, '1965-09-20')
      .find((event) => title.test(event.title))
      ?.countries.join();

  it('of force those who fight, without who fights beside them', () => {
    const war = 'Oman and Jordan shelled Yemen on Monday. On Tuesday Omani jets bombed the airfield.';
    expect(filed(war, /air strikes/)).toBe('OMN,YEM');
  });

  it('of a bystander who asks for a truce, mediates or welcomes it those between whom it is', () => {
    const war = 'Mali shelled Niger on Monday and Niger shelled Mali on Tuesday. ';
    expect(filed(`${war}The Security Council called for a truce.`, /demands/)).toBe('MLI,NER');
    expect(filed(`${war}Gabon offered to mediate.`, /mediate/)).toBe('GAB,MLI,NER');
    const peace = 'Mali and Niger signed a truce on Monday. ';
    expect(filed(`${peace}Gabon welcomed it.`, /Gabon/)).toBe('GAB,MLI,NER');
  });

  it('not where a body meets, a man is shot or people are arrested at home', () => {
    const quarrel = 'Mali expelled two envoys of Niger. ';
    expect(filed(`${quarrel}The Security Council met on Friday.`, /Security Council/)).toBe('');
    expect(filed(`${quarrel}Police in Mali arrested forty students.`, /detains/)).toBe('MLI');
    expect(filed(`${quarrel}Gabon offered money.`, /Gabon/)).toBe('GAB');
  });
});

describe('the same act is one event', () => {
  it('in other words and as many people', () => {
    const text =
      'The US expels 10 personnel from the Russian mission. Later the expulsion of ten diplomats was criticised.';
    const events = merge(
      tell('a', text, [
        expulsion({ words: 'expels', count: 10, noun: 'personnel', date: '2021-04-15' }),
        expulsion({
          words: 'expulsion',
          source: [],
          count: 10,
          date: '2021-04-14/2021-04-15',
          basis: 'published',
        }),
      ]),
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ title: 'US expels ten Russian diplomats', date: '2021-04-15' });
    expect(events[0]!.evidence.map(({ quote }) => quote)).toEqual([
      'The US expels 10 personnel from the Russian mission.',
      'Later the expulsion of ten diplomats was criticised.',
    ]);
  });

  it('whether a person or his state is named, not where two persons are', () => {
    const text = 'Biden called Russia. The United States and Putin spoke. Blinken called Lavrov.';
    const call = (words: string, source: string[], target: string[]): Told => ({
      words, type: 'CONSULT', mode: 'phone', source, target, date: '2021-04-13',
    }); // prettier-ignore
    const events = merge(
      tell('a', text, [
        call('called Russia', ['joe-biden'], ['russia']),
        call('spoke', ['united-states', 'vladimir-putin'], []),
        call('called Lavrov', ['antony-blinken'], ['sergei-lavrov']),
      ]),
    );
    expect(events.map(({ source, target }) => [...source, ...target].sort())).toEqual([
      ['joe-biden', 'vladimir-putin'],
      ['antony-blinken', 'sergei-lavrov'],
    ]);
  });

  it('across articles: an exact day narrows a week', () => {
    const call = (date: string): Told => ({
      words: 'spoke', type: 'CONSULT', mode: 'phone', source: ['joe-biden', 'vladimir-putin'], date, basis: 'relative',
    }); // prettier-ignore
    const events = merge(
      tell('a', 'Biden and Putin spoke earlier this week.', [call('2021-04-11/2021-04-15')]),
      tell('b', 'The presidents spoke on Tuesday.', [call('2021-04-13')]),
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ date: '2021-04-13', precision: 'day' });
    expect(events[0]!.evidence.map(({ article }) => article)).toEqual(['a', 'b']);
  });

  it('where one mention has no date of its own', () => {
    const events = merge(
      tell('a', 'US expels diplomats. The diplomats were expelled on Tuesday.', [
        expulsion({ words: 'expels', date: '2021-04-14/2021-04-15', basis: 'published' }),
        expulsion({ words: 'expelled', date: '2021-04-13' }),
      ]),
    );
    expect(events.map(({ date }) => date)).toEqual(['2021-04-13']);
  });

  it('where one part of a sentence names who acts and another on whom', () => {
    const attack = (words: string, rest: Partial<Told>): Told => ({
      words,
      type: 'ASSAULT',
      date: '2019-02-14',
      ...rest,
    });
    const events = merge(
      tell('a', 'After the attack on Israel, in which Houthis killed 40 soldiers, talks ended.', [
        attack('attack', { target: ['israel'] }),
        attack('killed', { source: ['houthis'] }),
      ]),
    );
    expect(events).toMatchObject([{ source: ['houthis'], target: ['israel'] }]);
  });

  it('whether alleged or vouched for: one account that vouches is enough', () => {
    const hack = (status: 'alleged' | 'occurred', attribution: string[]): Told => ({
      words: 'hack', type: 'COERCE', mode: 'cyber', source: ['russia'], target: ['united-states'], status, attribution, date: '../2021-04-15',
    }); // prettier-ignore
    const events = merge(
      tell('a', 'The hack was the work of Russia.', [hack('occurred', [])]),
      tell('b', 'The alleged hack by Russia.', [hack('alleged', ['senior-us-official'])]),
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ status: 'occurred', attribution: [] });
  });
});

describe('two acts stay two', () => {
  const two = (a: Partial<Told>, b: Partial<Told>) =>
    merge(
      tell('a', 'The US expelled diplomats. It threw out more.', [expulsion({ words: 'expelled', date: '2021-04-15', ...a }), expulsion({ words: 'threw out', date: '2021-04-15', ...b })]), // prettier-ignore
    );

  it.each([
    ['with other numbers', { count: 10 }, { count: 20 }],
    ['with other targets', {}, { target: ['poland'] }],
    ['on other days', {}, { date: '2021-03-02' }],
    ['the other way round', {}, { source: ['russia'], target: ['united-states'] }],
    ['one of which is denied', {}, { status: 'denied' as const }],
  ])('%s', (_, a, b) => expect(two(a, b)).toHaveLength(2));

  it('of the same number on one day become one', () =>
    expect(two({ count: 10 }, { count: 10, noun: 'Russians' })).toHaveLength(1));

  it('in different articles that contradict each other', () => {
    const events = merge(
      tell('a', 'The US expelled ten Russians on Thursday.', [expulsion({ words: 'expelled', count: 10, date: '2021-04-15' })]), // prettier-ignore
      tell('b', 'The US expelled twelve Russians on Thursday.', [expulsion({ words: 'expelled', count: 12, date: '2021-04-15' })]), // prettier-ignore
    );
    expect(events.map(({ id }) => id)).toEqual([
      '2021-04-15-expulsion-united-states-russia',
      '2021-04-15-expulsion-united-states-russia-12',
    ]);
  });

  it('threats about different things on one day', () => {
    const threat = (words: string): Told => ({ words, type: 'THREATEN', source: ['iran'], target: ['israel'], date: '2021-04-15' }); // prettier-ignore
    const text = 'Iran threatened Israel with missiles over Natanz. Tehran vowed to sink ships in the Gulf.';
    expect(merge(tell('a', text, [threat('threatened'), threat('vowed')]))).toHaveLength(2);
  });
});

describe('mentions that point back', () => {
  const text = 'The US imposed sanctions on Russia. Thursday’s actions were hailed. A ban was old news.';
  const sanctions: Told = { words: 'imposed', type: 'SANCTION', mode: 'discontinue', source: ['united-states'], target: ['russia'], date: '2021-04-15' }; // prettier-ignore

  it('are evidence of the act they mean', () => {
    const events = merge(
      tell('a', text, [
        sanctions,
        { words: 'actions', type: 'SANCTION', rule: 'anaphora', date: '2021-04-15' },
      ]),
    );
    expect(events).toHaveLength(1);
    expect(events[0]!.evidence).toHaveLength(2);
  });

  it('are dropped where they mean none', () => {
    const events = merge(
      tell('a', text, [{ words: 'ban', type: 'SANCTION', mode: 'discontinue', date: '2019' }]),
    );
    expect(events).toEqual([]);
  });
});

describe('acts whose parties the reader knows', () => {
  const PEACE = { words: 'ratified', type: 'SUPPORT', source: [], basis: 'stated' } as const;
  const told = (text: string, rest: Partial<Told> = {}) =>
    merge(tell('a', text, [{ ...PEACE, source: [], ...rest }]));

  it('are events where a verb tells them with a day', () =>
    expect(told('Parliament ratified the peace on 15 March.', { date: '1940-03-15' })).toMatchObject([
      { date: '1940-03-15', source: [], target: [] },
    ]));

  it('are none without a day', () =>
    expect(told('Parliament ratified the peace.', { date: null, salience: 'background' })).toEqual([]));

  it('are none where a noun only names them', () =>
    expect(told('The ratification of 15 March.', { words: 'ratification', date: '1940-03-15' })).toEqual([]));
});

describe('dates', () => {
  it('that hang on an act are counted from it', () => {
    const text = 'Biden and Putin spoke on Tuesday. Two days after the call the US expelled ten diplomats.';
    const events = merge(
      tell('a', text, [
        { words: 'spoke', type: 'CONSULT', mode: 'phone', source: ['joe-biden', 'vladimir-putin'], date: '2021-04-13' },
        expulsion({ words: 'expelled', anchor: { words: 'the call', direction: 'after', distance: { count: 2, unit: 'day' } } }),
      ]), // prettier-ignore
    );
    expect(events.map(({ date, dateBasis }) => [date, dateBasis])).toEqual([
      ['2021-04-13', 'stated'],
      ['2021-04-15', 'relative'],
    ]);
  });

  it('said of the act beat guesses', () => {
    const events = merge(
      tell('a', 'Biden and Putin spoke. The call took place earlier this week.', [
        { words: 'spoke', type: 'CONSULT', mode: 'phone', source: ['joe-biden', 'vladimir-putin'], date: '2021-04-15', basis: 'published' },
        { words: 'call', type: 'CONSULT', mode: 'phone', source: ['joe-biden', 'vladimir-putin'], date: '2021-04-11/2021-04-15', basis: 'relative', dateText: 'earlier this week' },
      ]), // prettier-ignore
    );
    expect(events).toMatchObject([{ date: '2021-04-11/2021-04-15', dateText: 'earlier this week' }]);
  });
});

describe('the result', () => {
  const a = tell('a', 'The US expelled ten Russians.', [
    expulsion({ words: 'expelled', count: 10, date: '2021-04-15' }),
  ]);
  const b = tell('b', 'Russia expelled ten Americans on Friday.', [
    expulsion({
      words: 'expelled',
      count: 10,
      date: '2021-04-16',
      source: ['russia'],
      target: ['united-states'],
    }),
  ]);
  const c = tell('c', 'Washington expelled ten diplomats this week.', [
    expulsion({ words: 'expelled', count: 10, date: '2021-04-11/2021-04-17', basis: 'relative' }),
  ]);

  it('does not depend on the order of articles', () =>
    expect(mergeMentions([c, b, a])).toEqual(mergeMentions([a, b, c])));

  it('keeps ids when articles come or go', () => {
    const ids = (events: { id: string }[]) => events.map(({ id }) => id);
    expect(ids(merge(a, b, c))).toEqual([
      '2021-04-15-expulsion-united-states-russia',
      '2021-04-16-expulsion-russia-united-states',
    ]);
    expect(ids(merge(a))).toEqual(['2021-04-15-expulsion-united-states-russia']);
  });

  it('names everyone who takes part, and their countries, sorted', () => {
    const { events, actors } = mergeMentions([a]);
    expect(actors.map(({ id }) => id)).toEqual(['russia', 'united-states']);
    expect(events[0]!.countries).toEqual(['RUS', 'USA']);
  });

  it('grows in time as the articles do', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        tell(`a${i}`, 'The US expelled Russians.', [
          expulsion({
            words: 'expelled',
            count: i + 1,
            date: `20${10 + (i % 80)}-0${1 + (i % 9)}-1${i % 10}`,
          }),
        ]),
      );
    const measure = (n: number) => {
      const readings = many(n);
      return leastCpu(() => mergeMentions(readings), 2);
    };
    measure(200);
    expect(measure(1600)).toBeLessThan(Math.max(200, measure(400)) * 10);
  });
});
