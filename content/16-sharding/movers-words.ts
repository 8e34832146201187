import { decimals, fill, signed, whole } from '#figure/text.ts';
import type { MoversRun } from './movers-run.ts';
import type { MoversText } from './movers-text.ts';
import { KEY_COUNT, expectedSpread, maxToMean, shardName, SHARD_COUNT } from './sharding-model.ts';

export const percent = (share: number): string => `${decimals(share * 100, 1)}%`;

/** Whether a shard is down: one that is killed is at once, one that is to die is from the first key on. */
export const isDead = ({ sharding, passed, killed }: MoversRun): boolean => sharding.settings.change === 'kill' && (killed || passed > 0);

/** From so many times the mean on, the busiest shard is what the picture is about. */
const HOT = 1.25;

/** What is to be seen at this moment, in one sentence of up to two lines. */
export function headline(run: MoversRun, text: MoversText): { said: readonly string[]; role: 'data' | 'wait' | 'fail' | 'quiet' } {
  const { key, role } = headlineOf(run);
  const { before, subject } = run.sharding;
  const { shard, toMean } = busiestNow(run);
  const values = {
    shard: isDead(run) ? subject : shard,
    most: decimals(toMean, 2),
    moved: percent(run.moved / KEY_COUNT),
    needless: percent(run.needless / KEY_COUNT),
    share: percent((before.keys.get(subject) ?? 0) / KEY_COUNT),
    requests: whole(before.load.get(subject) ?? 0),
  };
  return { said: text.headlines[key].map((line) => fill(line, values)), role };
}

function headlineOf(run: MoversRun): { key: keyof MoversText['headlines']; role: 'data' | 'wait' | 'fail' | 'quiet' } {
  const { moved, needless } = run;
  if (isDead(run)) return { key: needless > 0 ? 'deadNeedless' : 'dead', role: 'fail' };
  if (needless > 0) return { key: 'needless', role: 'wait' };
  if (busiestNow(run).toMean > HOT) return { key: 'hot', role: 'wait' };
  return moved > 0 ? { key: 'needed', role: 'data' } : { key: 'still', role: 'quiet' };
}

/** The shards that are there at this moment: a dead one counts until it is empty. */
const livingLoads = (run: MoversRun): { shard: string; load: number }[] => {
  const { all } = run.loads();
  const gone = run.sharding.settings.change === 'kill' && run.at === run.end;
  return run.shards
    .map((shard, index) => ({ shard, load: all[index]! }))
    .filter(({ shard }) => !(gone && shard === run.sharding.subject));
};

export function busiestNow(run: MoversRun): { shard: string; load: number; toMean: number; mean: number } {
  const loads = livingLoads(run);
  const mean = loads.reduce((sum, { load }) => sum + load, 0) / loads.length;
  const most = loads.reduce((best, one) => (one.load > best.load ? one : best));
  return { ...most, toMean: most.load / mean, mean };
}

/** Standard deviation of the keys by their mean, as they lie now. */
function spreadNow(run: MoversRun): number {
  const counts = run.shards
    .map((shard, index) => ({ shard, count: run.keys[index]! }))
    .filter(({ shard, count }) => count > 0 || shard !== run.sharding.subject)
    .map(({ count }) => count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length) / mean;
}

export function moversNumbers(run: MoversRun): Record<string, string> {
  const { settings, before } = run.sharding;
  return {
    moved: percent(run.moved / KEY_COUNT),
    needless: percent(run.needless / KEY_COUNT),
    before: decimals(maxToMean(before), 2),
    after: decimals(busiestNow(run).toMean, 2),
    spread: decimals(spreadNow(run), 3),
    theory: settings.placement === 'ring' ? decimals(expectedSpread(SHARD_COUNT, settings.tokens), 3) : '–',
  };
}

export const timeText = ({ at }: MoversRun, text: MoversText): string => fill(text.time, { n: whole(at) });

export function moversRows(run: MoversRun): string[][] {
  const { all } = run.loads();
  const { before } = run.sharding;
  return run.shards.map((shard, index) => {
    const had = before.keys.get(shard) ?? 0;
    const has = run.keys[index]!;
    return [shard, whole(had), whole(has), has === had ? '0' : signed(has - had, 0), whole(all[index]!)];
  });
}

export function moversSummary(run: MoversRun, text: MoversText): string {
  const { settings, subject, before } = run.sharding;
  const { shard, load, toMean } = busiestNow(run);
  const added = settings.change === 'add';
  const values = {
    moved: whole(run.moved),
    share: percent(run.moved / KEY_COUNT),
    needless: whole(run.needless),
    subject,
    shards: whole(before.shards.length),
    requests: whole(before.load.get(subject) ?? 0),
    held: whole(added ? run.keys[run.shards.indexOf(shardName(SHARD_COUNT))]! : before.keys.get(subject)!),
    busiest: shard,
    load: whole(load),
    most: decimals(toMean, 2),
    tokens: String(settings.tokens),
    ...(run.own && { ownMoved: whole(run.own.moved), ownNeedless: whole(run.own.needless), unlike: whole(run.own.unlike) }),
  };
  const template = [added ? text.summaryAdd : text.summaryKill, run.needless > 0 && text.summaryNeedless, text.summaryLoads, run.own && run.at === run.end && text.summaryOwn];
  return fill(template.filter(Boolean).join(' '), values);
}
