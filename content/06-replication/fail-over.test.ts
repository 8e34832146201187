import { describe, expect, test } from 'vitest';
import { crashAt } from './crash.ts';
import { PRIMARY, failOver } from './fail-over.ts';
import { runLog } from './log-model.ts';
import { PLAIN_PARTS } from './log-nodes.ts';
import type { LogSettings, Mode } from './log-settings.ts';

const base: LogSettings = { mode: 'async', writesPerSecond: 500, roundTripMs: 20, loss: 0, applyMs: 0.5 };
const MODES: Mode[] = ['async', 'one', 'majority', 'all'];
const lives = MODES.flatMap((mode) =>
  [0, 0.2].flatMap((loss) =>
    (['primary', 'primary and best'] as const).flatMap((kind) =>
      [3, 120, 200, 293].map((atMs) => {
        const history = runLog({ ...base, mode, loss }, { writes: 400 });
        return { mode, loss, kind, atMs, history, life: failOver(history, kind, atMs) };
      }),
    ),
  ),
);

describe.each(lives)('$mode, loss $loss: $kind dead at $atMs ms', ({ mode, loss, kind, atMs, history, life }) => {
  test('the one with the longest log leads, and what it lacks is lost', () => {
    const { successor, died, kept, lost } = crashAt(history, atMs, kind);
    expect(life).toMatchObject({ successor, died, kept, lost });
  });

  test('nobody confirms or applies more than the leader has, and what is confirmed only grows', () => {
    const leader = life.nodes[life.successor]!;
    const last = leader.held.at(-1)!.last;
    const confirmed = life.confirmed.map((step) => step.last);
    expect(confirmed).toEqual(confirmed.toSorted((one, other) => one - other));
    for (const { held, appliedMs, stuckMs } of life.nodes) {
      if (stuckMs === Infinity) expect(appliedMs.length).toBeLessThanOrEqual(Math.max(last, life.committed));
      for (const step of held) expect([step.agreed <= last, step.agreed <= step.last]).toEqual([true, true]);
    }
  });

  test('cannot be followed by a node that has committed what the leader lacks; all others come level', () => {
    for (const { stuckMs, held } of life.nodes) {
      const told = held[0]!.told;
      if (stuckMs < Infinity) expect(told).toBeGreaterThan(life.kept);
      else if (loss === 0 && told <= life.kept) expect(held.at(-1)!.agreed).toBe(held.at(-1)!.last);
    }
    if (mode === 'all' && life.lost === 0) expect(life.nodes.every(({ stuckMs }) => stuckMs === Infinity)).toBe(true);
  });
});

test('all four as a condition confirm nothing before the dead are back', () => {
  const life = failOver(runLog({ ...base, mode: 'all' }), 'primary', 200);
  const first = life.confirmed.find(({ last }) => last > life.kept)!;
  expect(first.ms).toBeGreaterThan(life.backMs);
  expect(life.nodes[PRIMARY]!.stuckMs).toBe(Infinity);
});

test('a name that is no candidate’s is refused', () => {
  const parts = { ...PLAIN_PARTS, pickNewLeader: () => 'Z' };
  expect(() => failOver(runLog(base, { writes: 100 }), 'primary', 100, { parts })).toThrow('pickNewLeader gives "Z", which is no candidate');
});
