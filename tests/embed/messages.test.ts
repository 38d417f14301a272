import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHash } from '../../src/embed/address.ts';
import { heightMessages, readFrameAddress } from '../../src/embed/dialects.ts';
import { readFromFrame, readFromHost } from '../../src/embed/messages.ts';

test.each([
  [
    { demarche: 'height', height: 640.5 },
    { demarche: 'height', height: 640.5 },
  ],
  [
    { demarche: 'opened', event: null, extra: 1 },
    { demarche: 'opened', event: null },
  ],
  [
    { demarche: 'opened', event: '2021-expulsion-são-tomé' },
    { demarche: 'opened', event: '2021-expulsion-são-tomé' },
  ],
])('a host reads %j', (data, message) => expect(readFromFrame(data)).toEqual(message));

test.each([
  { demarche: 'height', height: '640' },
  { demarche: 'height', height: NaN },
  { demarche: 'height' },
  { demarche: 'opened' },
  { demarche: 'opened', event: 'a/../b' },
  { demarche: 'opened', event: 'javascript:x' },
  { demarche: 'opened', event: 'x'.repeat(301) },
  { demarche: 'opened', event: ['a'] },
  { demarche: 'navigate', href: '//evil.example' },
  { demarche: 'open', event: 'a' },
  '{"demarche":"height","height":1}',
  null,
  undefined,
  [],
])('a host makes nothing of %j', (data) => expect(readFromFrame(data)).toBeNull());

test.each([
  { demarche: 'open' },
  { demarche: 'open', event: 7 },
  { demarche: 'light', event: '<b>' },
  { demarche: 'height', height: 1 },
  { demarche: 'toString' },
  'hello',
])('a frame makes nothing of %j', (data) => expect(readFromHost(data)).toBeNull());

test.each([{ demarche: 'hello' }, { demarche: 'open', event: 'a-b' }, { demarche: 'light', event: null }])(
  'a frame reads %j',
  (data) => expect(readFromHost(data)).toEqual(data),
);

test('whatever comes, reading it neither throws nor lets through a field that was not asked for', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect([null, ...['height', 'opened']]).toContain(readFromFrame(data)?.demarche ?? null);
      readFromHost(data);
    }),
  );
});

test.each([
  ['#demarche=2021-call-russia', '2021-call-russia'],
  ['#demarche=caf%C3%A9', 'café'],
  ['#demarche=', null],
  ['#demarche=%E0%A4%A', null],
  ['#demarche=a%2Fb', null],
  ['#section-2', null],
  ['', null],
])('the address part %s asks for %s', (hash, event) => expect(readHash(hash)).toBe(event));

test.each([
  ['https://x.example/embed.html#?secret=abc', null, 'abc'],
  ['https://x.example/embed.html?childId=p-1&country=RUS', 'p-1', null],
  ['https://x.example/embed.html', null, null],
])('the address %s names its host’s child %s and secret %s', (href, childId, secret) =>
  expect(readFrameAddress(href)).toEqual({ href, childId, secret }),
);

test('only hosts that gave a name or a secret hear it again', () => {
  const of = (href: string) => JSON.stringify(heightMessages(500, readFrameAddress(href)));
  expect(of('https://x.example/')).not.toMatch(/pymxPYMx|"message"/);
  expect(of('https://x.example/?childId=a')).toContain('pymxPYMxaxPYMxheightxPYMx500');
});
