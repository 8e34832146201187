import { expect, test } from 'vitest';
import { cacheTankWith } from './cache-tank.ts';
import { ownRate, ownSeries, ownSettings, parseOwnRun } from './own-run.ts';
import { startSettings } from './tank-settings.ts';
import { completeRun, createRun } from './tank-run.ts';
import { tankTextEn } from './tank-text-en.ts';

const series = (change: object = {}) => ({ hits: Array.from({ length: 500 }, () => 100), unlike: 7, ...change });
const whole = (change: object = {}) => ({ series: ownSettings.map((_, place) => series(place === 0 ? change : {})) });

test('takes the run of a cache, and shows it under the settings that it was run with', () => {
  const own = parseOwnRun(JSON.parse(JSON.stringify(whole())));
  const found = ownSeries(own, { ...startSettings, policy: 'fifo' });
  expect(found?.unlike).toBe(7);
  expect(ownRate(found!, 100_000)).toBe(0.5);
  expect(ownSeries(own, { ...startSettings, capacity: 550 })).toBeNull();
  expect(ownSeries(own, { ...startSettings, alpha: 1.1 })).toBeNull();
});

test.each([
  ['nothing', null],
  ['a text', 'series'],
  ['a list', []],
  ['no series', { series: [] }],
  ['too many series', { series: Array.from({ length: 10_000 }, () => series()) }],
  ['series that are nothing', { series: ownSettings.map(() => null) }],
  ['too few windows', whole({ hits: [100] })],
  ['more hits than requests', whole({ hits: Array.from({ length: 500 }, () => 201) })],
  ['markup for a number', whole({ hits: Array.from({ length: 500 }, () => '<img src=x onerror=alert(1)>') })],
  ['a fraction', whole({ unlike: 0.5 })],
  ['a number below zero', whole({ unlike: -1 })],
])('refuses %s', (_, value) => {
  expect(parseOwnRun(value)).toBeNull();
});

test('is said in the summary, and is gone once the cache has been started anew', () => {
  const own = parseOwnRun(whole())!;
  const { createRun: open, summary } = cacheTankWith(own);
  const run = open({ alpha: 1, capacity: 500, policy: 'lru', ttl: 'none', scan: true });
  run.advance(Infinity);
  expect(summary(run, tankTextEn)).toContain('Your class reaches 0.500. Over the whole run it answered 7 reads differently');
  run.fail!('restart');
  expect(summary(run, tankTextEn)).not.toContain('Your class');
});

test('leaves the figure’s own run as it is', () => {
  const beside = createRun(startSettings, 42, parseOwnRun(whole())!.series[0]);
  beside.advance(Infinity);
  expect(beside.total).toEqual(completeRun(startSettings).total);
});
