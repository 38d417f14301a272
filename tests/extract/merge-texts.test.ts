import { describe, expect, it } from 'vitest';
import { mergeEvents, readEvents } from '../../src/extract/index.ts';

interface Text {
  id: string;
  text: string;
  published: string;
}

const read = (...articles: Text[]) => mergeEvents(articles.map(readEvents)).events;
/** Titles of the events of a type. */
const titles = (type: string, ...articles: Text[]) =>
  read(...articles)
    .filter((event) => event.type === type)
    .map(({ title }) => title);
const one = (text: string, published = '2014-08-08'): Text => ({ id: 'one', text, published });

describe('measures of one day are one act each', () => {
  it('where they strike things of different sorts', () => {
    const text =
      'Norway on Thursday suspended aid to Hungary. It also banned flights from Hungary on Thursday.';
    expect(titles('SANCTION', one(text))).toHaveLength(2);
  });

  it('but not where other words tell of the same things', () => {
    const text =
      'Russia on Thursday banned food imports from Norway. Russia had halted shipments from Norway on Thursday.';
    expect(titles('SANCTION', one(text))).toHaveLength(1);
  });

  it('and a plain "sanctions" means any of them', () => {
    const text =
      'Norway froze the assets of Hungary on Thursday. Norway imposed the sanctions on Hungary on Thursday.';
    expect(titles('SANCTION', one(text))).toHaveLength(1);
  });
});

describe('what is told of twice', () => {
  it('is a signing without names and the names of those who signed', () => {
    const text =
      'Twelve countries signed the pact in Oslo on Thursday. Ministers of Kenya, Ghana and Togo put their names to it.';
    expect(titles('SUPPORT', one(text))).toHaveLength(1);
  });

  it('is an attack and the people who fell in it', () => {
    const text = 'Sudanese jets bombed a camp in Chad on Thursday. Ten people were killed in Chad.';
    expect(titles('ASSAULT', one(text))).toHaveLength(1);
  });

  it('is not an attack and those whom somebody else killed', () => {
    const text =
      'Sudanese jets bombed a camp in Chad on Thursday. Libya killed two Chadian officers on Thursday.';
    expect(titles('ASSAULT', one(text))).toHaveLength(2);
  });

  it('is not the news of the day and an act of months before', () => {
    const text =
      'France gave Malian diplomats until Sunday to leave. In December 2013 Paris had expelled three Malian diplomats.';
    expect(titles('SANCTION', one(text))).toHaveLength(2);
  });
});

describe('articles that come and go', () => {
  const morning = {
    id: 'morning',
    published: '2014-08-08',
    text: 'Kenya expelled four Somali diplomats on Thursday. President Uhuru Kenyatta telephoned Abiy Ahmed on Friday.',
  };
  const evening = {
    id: 'evening',
    published: '2014-08-09',
    text: 'Nairobi on Thursday expelled four diplomats of Somalia. On Saturday Somalia recalled its ambassador to Kenya.',
  };
  const later = {
    id: 'later',
    published: '2014-09-20',
    text: 'Kenya expelled two Somali diplomats on Friday, after it had expelled four on August 7.',
  };
  const idsOf = (...articles: Text[]) => read(...articles).map(({ id }) => id);

  it('leave the ids of what the others tell', () => {
    const all = idsOf(morning, evening, later);
    for (const id of idsOf(morning)) expect(all).toContain(id);
    for (const id of idsOf(morning, evening)) expect(all).toContain(id);
  });

  it('tell an act that two of them report once, with both as evidence', () => {
    const expulsions = read(morning, evening).filter(({ kind }) => kind === 'expulsion');
    expect(expulsions).toHaveLength(1);
    expect(expulsions[0]!.evidence.map(({ article }) => article).sort()).toEqual(['evening', 'morning']);
  });

  it('keep acts of one kind on near dates apart', () => {
    const dates = read(morning, later)
      .filter(({ kind }) => kind === 'expulsion')
      .map(({ date }) => date);
    expect(dates).toEqual(['2014-08-07', '2014-09-19']);
  });

  it('give the same events in any order', () => {
    expect(JSON.stringify(read(later, evening, morning))).toBe(JSON.stringify(read(morning, evening, later)));
  });
});

describe('acts whose parties only the sentences before name', () => {
  const before = 'Ghana and Togo signed a pact in Accra on 3 May 1963. ';
  const told = (rest: string) =>
    read(one(before + rest, '1963-05-20')).map(({ type, date, countries }) => [type, date, countries.join()]);

  it.each([
    ['REJECT', '1963-05-13', 'On 12 May Niger offered to mediate; on 13 May both refused.'],
    ['CONCEDE', '1963-05-12', 'Pedestrians were allowed through again on 12 May.'],
    ['ASSAULT', '1963-05-12', 'The talks ended after soldiers had attacked a village on 12 May.'],
    ['PROTEST', '1963-05-12', 'Students demonstrated against the pact on 12 May.'],
  ])('are filed under the countries of these: %s', (type, date, text) =>
    expect(told(text)).toContainEqual([type, date, 'GHA,TGO']),
  );

  it.each([
    'Critics called the pact a disgrace on 12 May.',
    'On 12 May the front gave way.',
    'Its ministers met on 12 May to allow lorries through again.',
    'On 12 May a mob was to demonstrate, but nobody came.',
  ])('but not what nobody in particular says, nor what is not told: %s', (text) =>
    expect(told(text).filter(([type]) => /^(?:ACCUSE|CONCEDE|PROTEST)$/.test(String(type)))).toEqual([]),
  );

  it.each(['Typhoon Haiyan slammed into the coast on 12 May.', 'On 12 May 1963 both refused.'])(
    'and none where nobody was told of: %s',
    (text) => expect(read(one(text, '1963-05-20'))).toEqual([]),
  );

  it('strangers who meet are not those told of before', () => {
    const events = read(one(`${before}Six neutral countries held talks on 12 May.`, '1963-05-20'));
    expect(events.filter(({ date }) => date === '1963-05-12').map(({ source }) => source)).toEqual([[]]);
  });
});
