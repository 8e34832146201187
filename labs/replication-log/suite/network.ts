/** Stage 6: all parts together on a network that loses, doubles and reorders; and what catching up costs. */
import { describe, it } from 'vitest';
import { property } from '#lab';
import { expectAppendFlat, expectFewRounds } from './costs.ts';
import { expectSafe, LATE_REPAIR, OLD_LEADER_LIVES, runs } from './random-network.ts';

/** Attempts at a smaller script; each is a run of some hundred messages. */
const SHRINKS = 120;

describe('network', () => {
  it('random-network', () => {
    for (const example of [OLD_LEADER_LIVES, LATE_REPAIR]) {
      expectSafe(example);
    }
    property(runs, expectSafe, { shrinks: SHRINKS });
  });

  it('fast-back-up', () => {
    expectFewRounds();
  });

  it('append-cost', () => {
    expectAppendFlat();
  });
});
