import { expect, test } from 'vitest';
import { nameColumns } from '../../src/view/column-names.ts';
import { OTHERS, type Lane } from '../../src/view/lanes.ts';

const lane = (key: string, name: string): Lane => ({ key, name, count: 1, pinned: false, folded: 0 });
const measure = (text: string) => text.length * 7;

test('columns of countries have their codes, all of them, in one row', () => {
  const lanes = [lane('CHN', 'China'), lane('DEU', 'Germany'), lane(OTHERS, 'Others')];
  expect(nameColumns(lanes, 37, measure)).toEqual({ rows: 1, names: ['CHN', 'DEU', 'Others'] });
});

test('where a name is wider than its column, names stand in two rows by turns and have the room of two', () => {
  const lanes = [lane('accusation', 'Accusation'), lane('visit', 'Visit'), lane('vote', 'Vote')];
  expect(nameColumns(lanes, 37, measure)).toEqual({ rows: 2, names: ['Accusation', 'Visit', 'Vote'] });
});

test('a name of several words that is wider than two columns becomes its initials', () => {
  const lanes = [lane('un-sc', 'United Nations Security Council'), lane('eu', 'European Union')];
  expect(nameColumns(lanes, 37, measure)).toEqual({ rows: 1, names: ['UNSC', 'EU'] });
});
