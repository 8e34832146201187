/** Stage 6: all parts together on a network that loses, doubles and reorders; and what catching up costs. */
import { describe, it } from 'vitest';
import { property } from '#lab';
import { expectAppendFlat, expectFewRounds } from './costs.ts';
import { expectSafe, OLD_LEADER_LIVES, runs } from './random-network.ts';

describe('network', () => {
  it('random-network', () => {
    expectSafe(OLD_LEADER_LIVES);
    property(runs, expectSafe, { runs: 100 });
  });

  it('fast-back-up', () => {
    expectFewRounds();
  });

  it('append-cost', () => {
    expectAppendFlat();
  });
});
