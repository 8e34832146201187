import { expect, test } from 'vitest';
import { ownSeries, ownSettings, parseOwnRun, serve } from './own-run.ts';
import { PlainRing } from './ring.ts';
import { runSharding } from './sharding-model.ts';
import { moversTextEn } from './movers-text-en.ts';
import { ringMoversWith } from './ring-movers.ts';

const series = (change: object = {}) => ({ keys: Array.from({ length: 11 }, () => 2_727), moved: 3_000, needless: 5, unlike: 7, ...change });
const whole = (change: object = {}) => ({ series: ownSettings.map((_, place) => series(place === 0 ? change : {})) });

test('takes the run of a ring, and shows it under the settings that it was run with', () => {
  const own = parseOwnRun(JSON.parse(JSON.stringify(whole())));
  const [add, kill] = ownSettings;
  expect(ownSeries(own, runSharding(add!))?.unlike).toBe(7);
  expect(ownSeries(own, runSharding({ ...add!, placement: 'mod' }))?.unlike).toBe(7);
  expect(ownSeries(own, runSharding({ ...kill!, placement: 'mod' }))).toBeNull();
  expect(ownSeries(own, runSharding({ ...add!, hash: 'crc32' }))).toBeNull();
  expect(ownSeries(own, runSharding({ ...add!, celebrity: 0.2 }))).toBeNull();
});

test.each([
  ['nothing', null],
  ['no series', { series: [] }],
  ['series that are nothing', { series: ownSettings.map(() => null) }],
  ['too few shards', whole({ keys: [1] })],
  ['too many keys', whole({ keys: Array.from({ length: 11 }, () => 30_001) })],
  ['markup for a number', whole({ keys: Array.from({ length: 11 }, () => '<img>') })],
  ['more moved for nothing than moved', whole({ needless: 3_001 })],
  ['a fraction', whole({ unlike: 0.5 })],
])('refuses %s', (_, value) => {
  expect(parseOwnRun(value)).toBeNull();
});

test('the figure’s own ring differs from itself in nothing; a ring that names a stranger is refused', () => {
  const [add] = ownSettings;
  const { moved, unlike } = serve(add!, PlainRing);
  expect({ moved, unlike }).toEqual({ moved: runSharding(add!).moved, unlike: 0 });
  class Stranger extends PlainRing {
    override locate(): string {
      return 'elsewhere';
    }
  }
  expect(() => serve(add!, Stranger)).toThrow('locate names "elsewhere"');
});

test('is said once all keys have been gone through', () => {
  const { createRun, summary } = ringMoversWith(parseOwnRun(whole()));
  const run = createRun({ change: 'add', placement: 'mod', tokens: '1', hash: 'course', celebrity: 'none' });
  expect(summary(run, moversTextEn)).not.toContain('Your ring');
  run.advance(Infinity);
  expect(summary(run, moversTextEn)).toContain('moves 3,000 keys, 5 of them for nothing');
});
