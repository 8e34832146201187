import { expect, test } from 'vitest';
import type { TankSettings } from './cache-model.ts';
import { formatAddress, parseAddress, startSettings } from './tank-address.ts';

test('settings come back from their address', () => {
  const settings: TankSettings = { alpha: 0.7, capacity: 1_250, policy: 'fifo', ttlSeconds: 10, scan: false };
  expect(formatAddress(settings)).toBe('#cache-tank?alpha=0.7&capacity=1250&policy=fifo&ttl=10&scan=off');
  expect(parseAddress(formatAddress(settings))).toEqual(settings);
  expect(parseAddress(formatAddress(startSettings))).toEqual(startSettings);
});

test.each([
  ['#cache-tank', null],
  ['#who-loads', null],
  ['#cache-tank?', startSettings],
  ['#cache-tank?alpha=x&capacity=&policy=mru&ttl=7', startSettings],
  ['#cache-tank?capacity=99999&alpha=0', { ...startSettings, capacity: 2_000, alpha: 0.6 }],
  ['#cache-tank?capacity=612', { ...startSettings, capacity: 600 }],
])('%s', (hash, expected) => {
  expect(parseAddress(hash)).toEqual(expected);
});
