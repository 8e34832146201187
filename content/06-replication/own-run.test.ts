import { expect, test } from 'vitest';
import { failOver } from './fail-over.ts';
import { runLog } from './log-model.ts';
import { PLAIN_PARTS, PlainFollower, PlainLeader } from './log-nodes.ts';
import type { LogParts } from './log-nodes.ts';
import { logTapeWith } from './log-tape.ts';
import { replicate } from './own-log.ts';
import { OWN_DEATHS, ownSeries, ownSettings, parseOwnRun } from './own-run.ts';
import { tapeTextEn } from './tape-text-en.ts';

const record = (parts: LogParts = PLAIN_PARTS) => JSON.parse(JSON.stringify({ traces: ownSettings.map((settings) => replicate(settings, parts)) }));
const plain = record();

test('the figure’s own log differs from itself in nothing, and comes back as it went', () => {
  expect(JSON.stringify(plain).length).toBeLessThan(65_536);
  const own = parseOwnRun(plain);
  for (const settings of ownSettings) {
    const history = runLog(settings);
    const series = ownSeries(own, settings, history)!;
    expect(series.unlike).toBe(0);
    const shown = history.committedMs.findLastIndex((ms) => ms < 390);
    for (const [at, ms] of series.history.committedMs.subarray(0, shown).entries()) expect(ms).toBeCloseTo(history.committedMs[at]!, 1);
    for (const [at, { kind, atMs }] of OWN_DEATHS.entries()) {
      const { successor, kept, lost, refusedMs, nodes } = failOver(history, kind, atMs);
      expect(series.deaths[at]).toMatchObject({ kind, atMs, successor, kept, lost, refusedMs });
      expect(series.deaths[at]!.nodes.map(({ held }) => held.at(-1)!.agreed)).toEqual(nodes.map(({ held }) => held.at(-1)!.agreed));
    }
  }
  expect(ownSeries(own, { ...ownSettings[0]!, roundTripMs: 5 }, runLog(ownSettings[0]!))).toBeNull();
});

test('is shown as theirs, and a death that it was not run with is the figure’s', () => {
  const { createRun, summary } = logTapeWith(parseOwnRun(plain));
  const at = (ms: number, name?: string) => {
    const run = createRun({ mode: 'async', rate: 500, roundTrip: 20, loss: 0, apply: 0.5 });
    run.advance(ms);
    if (name) run.fail!(name);
    return { own: run.showsOwn, said: summary(run, tapeTextEn) };
  };
  expect(at(100)).toMatchObject({ own: true, said: expect.stringContaining('confirms 0 at another moment') });
  expect(at(200, 'primary').own).toBe(true);
  expect(at(201, 'primary')).toMatchObject({ own: false, said: expect.stringContaining('was not run with this death') });
});

test.each([
  ['nothing', null],
  ['no traces', { traces: [] }],
  ['traces that are nothing', { traces: ownSettings.map(() => null) }],
  ['markup for a number', { traces: plain.traces.map((trace: object) => ({ ...trace, unlike: '<img>' })) }],
  ['a moment before the start', { traces: plain.traces.map((trace: object) => ({ ...trace, commits: [-5, 1] })) }],
  ['half a row', { traces: plain.traces.map((trace: { commits: number[] }) => ({ ...trace, commits: trace.commits.slice(1) })) }],
  ['a death without nodes', { traces: plain.traces.map((trace: { deaths: object[] }) => ({ ...trace, deaths: trace.deaths.map((death) => ({ ...death, held: [] })) })) }],
  ['too many rows', { traces: plain.traces.map((trace: object) => ({ ...trace, arrivals: Array.from({ length: 9_000 }, () => 0) })) }],
])('refuses %s', (_, value) => {
  expect(parseOwnRun(value)).toBeNull();
});

class Backwards extends PlainFollower {
  override get lastIndex(): number {
    return -1;
  }
}
class Endless extends PlainLeader {
  override lag(): number {
    return Infinity;
  }
}
class Empty extends PlainLeader {
  override requestFor(): never {
    return undefined as never;
  }
}
class Gap extends PlainLeader {
  override requestFor(id: string) {
    return { ...super.requestFor(id), entries: [{ index: 7, term: 1, data: '' }] };
  }
}
test.each([
  ['a place before the log', { Follower: Backwards }, 'lastIndex is -1'],
  ['an endless lag', { Leader: Endless }, "lag('A') is Infinity"],
  ['no request', { Leader: Empty }, "requestFor('A') gives undefined"],
  ['a gap in a request', { Leader: Gap }, "entries of requestFor('A') has index 7 where 1 follows"],
  ['nobody to lead', { pickNewLeader: () => undefined as never }, 'pickNewLeader gives undefined, which is no candidate'],
])('says so when there is %s', (_, parts, said) => {
  expect(() => record({ ...PLAIN_PARTS, ...parts })).toThrow(said);
});

test('a leader that never hears of an acknowledgement is shown as it is: nothing is ever confirmed', () => {
  class Deaf extends PlainLeader {
    override onResponse(): void {}
  }
  const own = parseOwnRun(record({ ...PLAIN_PARTS, Leader: Deaf }));
  const majority = ownSettings[2]!;
  const series = ownSeries(own, majority, runLog(majority))!;
  expect(series.totals.waits.mean).toBe(Infinity);
  expect(series.unlike).toBeGreaterThan(190);
});
