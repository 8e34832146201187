import { describe, expect, it } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { RingModel } from './model.ts';

describe('RingModel', () => {
  it('gives 30 000 users to three nodes as the course says', () => {
    const ring = new RingModel(hash32);
    for (const id of ['a', 'b', 'c']) ring.addNode(id);
    const counts: Record<string, number> = {};
    for (let i = 0; i < 30_000; i += 1) {
      const owner = ring.locate(`user:${i}`);
      counts[owner] = (counts[owner] ?? 0) + 1;
    }
    expect(counts).toEqual({ a: 10_831, b: 9_135, c: 10_034 });
  });
});
