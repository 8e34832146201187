/** Random runs of a cluster: what clients, operators and faults do; the network's own mischief comes from a seed. */
import fc from 'fast-check';
import { createRng, step } from '#lab';
import { Cluster } from './cluster.ts';
import { namesOf } from './leaders.ts';

type Happening =
  | { does: 'write'; to: number }
  | { does: 'wait'; ms: number }
  | { does: 'fail-over'; first: number }
  | { does: 'crash'; node: number }
  | { does: 'cut'; nodes: number }
  | { does: 'repair' };

export interface Run {
  size: number;
  batch: number;
  /** For the fates of messages. */
  seed: number;
  /** In tenths. */
  loss: number;
  duplication: number;
  maxDelayMs: number;
  script: Happening[];
}

const write: fc.Arbitrary<Happening> = fc.record({ does: fc.constant('write'), to: fc.nat(1) });
const wait: fc.Arbitrary<Happening> = fc.record({ does: fc.constant('wait'), ms: fc.integer({ min: 1, max: 30 }) });
const failOver: fc.Arbitrary<Happening> = fc.record({ does: fc.constant('fail-over'), first: fc.nat(4) });
const crash: fc.Arbitrary<Happening> = fc.record({ does: fc.constant('crash'), node: fc.nat(4) });
const cut: fc.Arbitrary<Happening> = fc.record({ does: fc.constant('cut'), nodes: fc.integer({ min: 1, max: 14 }) });
const repair: fc.Arbitrary<Happening> = fc.constant({ does: 'repair' });
const happening = fc.oneof(
  { weight: 5, arbitrary: write }, { weight: 4, arbitrary: wait }, { weight: 2, arbitrary: failOver },
  { weight: 1, arbitrary: crash }, { weight: 1, arbitrary: cut }, { weight: 1, arbitrary: repair },
);

export const runs: fc.Arbitrary<Run> = fc.record({
  size: fc.constantFrom(3, 5),
  batch: fc.integer({ min: 1, max: 4 }),
  seed: fc.noShrink(fc.nat()),
  loss: fc.nat(3),
  duplication: fc.nat(3),
  maxDelayMs: fc.integer({ min: 1, max: 40 }),
  script: fc.array(happening, { maxLength: 24, size: 'max' }),
});

/** An old leader writes on in a minority, hears of the new term and gives up its tail. */
export const OLD_LEADER_LIVES: Run = {
  size: 5, batch: 2, seed: 1, loss: 0, duplication: 0, maxDelayMs: 1,
  script: [
    { does: 'write', to: 0 }, { does: 'wait', ms: 20 },
    { does: 'cut', nodes: 0b00011 }, { does: 'write', to: 0 }, { does: 'write', to: 0 }, { does: 'wait', ms: 10 },
    { does: 'fail-over', first: 2 }, { does: 'write', to: 1 }, { does: 'write', to: 0 }, { does: 'wait', ms: 20 },
    { does: 'repair' }, { does: 'wait', ms: 30 },
  ],
};

/**
 * The first node is cut off before it hears of any commit, and holds a long tail of term 1 when the
 * leader of term 3 asks it about entries of term 2: the request that fits in the end starts before
 * that tail and, with batch 1, does not reach it.
 */
export const LATE_REPAIR: Run = {
  size: 5, batch: 1, seed: 1, loss: 0, duplication: 0, maxDelayMs: 1,
  script: [
    { does: 'write', to: 0 }, { does: 'wait', ms: 1 }, { does: 'cut', nodes: 0b00001 },
    ...Array.from({ length: 4 }, (): Happening => ({ does: 'write', to: 0 })),
    { does: 'fail-over', first: 1 }, ...Array.from({ length: 4 }, (): Happening => ({ does: 'write', to: 1 })), { does: 'wait', ms: 80 },
    { does: 'fail-over', first: 2 }, { does: 'write', to: 1 }, { does: 'wait', ms: 30 }, { does: 'repair' }, { does: 'wait', ms: 30 },
  ],
};

/** At batch 1, a round for each entry to step back over and one to send it, at one round a tick, and some. */
const CONVERGENCE_MS = 1_000;

export function expectSafe({ size, batch, seed, loss, duplication, maxDelayMs, script }: Run): void {
  step(`${size} nodes, batch ${batch}; messages take 1 to ${maxDelayMs} ms, ${loss} of 10 are lost, ${duplication} of 10 arrive twice; repeated ones are not shown`);
  const cluster = new Cluster({ size, batch, rng: createRng(seed), faults: { loss: loss / 10, duplication: duplication / 10, maxDelayMs } });
  cluster.failOver(0);
  for (const each of script) {
    if (each.does === 'write') cluster.write(each.to);
    else if (each.does === 'wait') cluster.wait(each.ms);
    else if (each.does === 'fail-over') cluster.failOver(each.first);
    else if (each.does === 'crash') cluster.crash(each.node);
    else if (each.does === 'cut') cluster.cut(namesOf(size).filter((_, at) => (each.nodes >> at) & 1));
    else {
      cluster.network.heal();
      cluster.restartAll();
    }
  }
  cluster.expectConvergence(CONVERGENCE_MS);
}
