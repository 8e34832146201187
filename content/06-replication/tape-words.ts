import { decimals, fill, whole } from '#figure/text.ts';
import { PRIMARY } from './fail-over.ts';
import { REPLICAS } from './log-settings.ts';
import { standing } from './tape-standing.ts';
import type { NodeStanding } from './tape-standing.ts';
import type { TapeRun } from './tape-run.ts';
import type { TapeText } from './tape-text.ts';

type Tone = 'data' | 'wait' | 'fail' | 'done' | 'quiet';

/** What is to be seen at this moment, in one sentence of up to two lines. */
export function headline(run: TapeRun, text: TapeText): { said: readonly string[]; role: Tone } {
  const { key, role, values } = headlineOf(run);
  const [one, two] = text.headlines[key];
  const said = [one, two].map((line) => fill(line, values)).filter((line) => line !== '');
  return { said: run.showsOwn ? [`${text.ownLog} ${said[0]}`, ...said.slice(1)] : said, role };
}

function headlineOf(run: TapeRun): { key: keyof TapeText['headlines']; role: Tone; values: Record<string, string> } {
  const { life, at } = run;
  const { lost, committed } = run.aftermath();
  const n = whole(lost);
  if (!life) return lost > 0 ? { key: 'alone', role: 'wait', values: { n } } : { key: 'safe', role: 'data', values: { n: whole(committed) } };
  const { nodes, refused, confirmed } = standing(run);
  if (at < life.takesOverMs) {
    if (at > life.atMs) return { key: 'outage', role: 'fail', values: { n: whole(refused) } };
    return lost > 0 ? { key: 'lost', role: 'fail', values: { n } } : { key: 'kept', role: 'done', values: { n: whole(committed) } };
  }
  const leader = REPLICAS[life.successor]!;
  const stuck = nodes.filter(({ state }) => state === 'stuck').length;
  if (stuck > 0) return { key: 'stuck', role: 'fail', values: { n } };
  const cut = nodes.find(({ node }) => node === PRIMARY)!;
  if (at >= life.backMs) {
    const tail = life.appended - life.kept;
    if (cut.agreed < cut.held) return { key: 'returns', role: 'wait', values: { n: whole(tail) } };
    if (tail > 0 && cut.agreed > life.kept) return { key: 'cut', role: 'done', values: { n: whole(tail), leader } };
  }
  if (confirmed <= life.kept) return { key: 'leadsWaiting', role: 'wait', values: { leader, n: whole(nodes.find(({ state }) => state === 'leads')!.held - life.kept) } };
  return { key: 'leads', role: 'data', values: { leader, n: whole(confirmed - life.kept) } };
}

/** What stands behind a node's tape. */
export function nodeNote({ node, state, held, agreed }: NodeStanding, run: TapeRun, text: TapeText): { words: string; role: Tone } {
  const { life } = run;
  if (node === PRIMARY && state === 'dead' && life && life.lost > 0) return { words: fill(text.lost, { n: whole(life.lost) }), role: 'fail' };
  if (state === 'dead') return { words: text.dead, role: 'fail' };
  if (state === 'stuck') return { words: text.stuck, role: 'fail' };
  if (state === 'heir') return { words: text.successor, role: 'done' };
  if (state === 'leads') return life ? { words: text.leads, role: 'done' } : { words: '', role: 'quiet' };
  const behind = standing(run).last - Math.min(held, agreed);
  return { words: behind === 0 ? text.level : fill(text.behind, { n: whole(behind) }), role: 'quiet' };
}

const ms = (value: number): string => (Number.isFinite(value) ? decimals(value, 1) : '∞');

export function tapeNumbers(run: TapeRun, text: TapeText): Record<string, string> {
  const { waits, losses, stale } = run.totals;
  const { lost } = run.aftermath();
  return {
    wait: ms(waits.mean),
    p99: ms(waits.p99),
    lost: whole(lost),
    lostLabel: run.crash ? text.lostThen : text.lostNow,
    most: whole(losses[run.crash?.kind ?? 'primary'].most),
    stale: `${decimals(stale * 100, 0)}%`,
  };
}

export const timeText = ({ at }: TapeRun, text: TapeText): string => fill(text.time, { n: whole(at) });

export function tapeRows(run: TapeRun, text: TapeText): string[][] {
  const { nodes, last, confirmed } = standing(run);
  return nodes.map(({ node, state, held, agreed, applied }) => [
    node === PRIMARY ? text.primary : REPLICAS[node]!,
    whole(held),
    whole(state === 'leads' && !run.life ? confirmed : applied),
    whole(Math.max(0, last - Math.min(held, agreed))),
    text.states[state],
  ]);
}

export function tapeSummary(run: TapeRun, text: TapeText): string {
  const { nodes, last, confirmed, refused } = standing(run);
  const { successor, died, kept, lost } = run.aftermath();
  const { life, at, own, showsOwn } = run;
  const replicas = nodes.slice(1);
  const values = {
    n: whole(at),
    appended: whole(last),
    confirmed: whole(confirmed),
    heads: replicas.map(({ held }) => whole(held)).join(', '),
    applied: replicas.map(({ applied }) => whole(applied)).join(', '),
    successor: REPLICAS[successor]!,
    died: died === null ? '' : REPLICAS[died]!,
    kept: whole(kept),
    lost: whole(lost),
    refused: whole(refused),
    unlike: whole(own?.unlike ?? 0),
  };
  const parts = [life && at >= life.takesOverMs ? '' : text.summary];
  if (life) parts.push(life.kind === 'primary' ? text.summaryCrash : text.summaryCrashBoth);
  if (life && at >= life.takesOverMs) parts.push(text.summaryLife);
  if (life && at >= life.backMs) parts.push(nodes.some(({ state }) => state === 'stuck') ? text.summaryStuck : text.summaryBack);
  if (own) parts.push(showsOwn ? text.summaryOwn : text.summaryNotOwn);
  return fill(parts.filter(Boolean).join(' '), values);
}
