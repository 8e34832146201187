import { decimals, fill, whole } from '#figure/text.ts';
import type { Values } from '#figure/text.ts';
import type { Role } from '#figure/draw/index.ts';
import { LINE_BYTES, OUTAGE_FROM } from './pipeline-model.ts';
import { LOST_HOST } from './pipeline-run.ts';
import type { PipelineRun, Totals } from './pipeline-run.ts';
import type { PipelineText } from './pipeline-text.ts';

const ROW_SECONDS = 60;

function valuesOf(run: PipelineRun): Values {
  const { second, written, inFiles, waiting, indexed, missing, delay } = run.totals();
  const host = run.hosts.find(({ name }) => name === LOST_HOST)!;
  return {
    at: whole(second),
    written: whole(written),
    files: run.hostLostAt === null ? whole(inFiles) : whole(written - inFiles),
    waiting: whole(waiting),
    indexed: whole(indexed),
    missing: whole(missing),
    delay: decimals(delay, 0),
    nowhere: whole(host.written - host.indexed),
    drop: run.firstDropAt ?? undefined,
    until: OUTAGE_FROM + run.settings.outage,
    lost: run.hostLostAt ?? undefined,
  };
}

/** What is to be seen at this moment, in one line, and what to make of it in another. */
export function headlineOf(run: PipelineRun, text: PipelineText): { said: string; more: string; role: Role } {
  const { missing, delay } = run.totals();
  const [state, role]: [keyof PipelineText['headline'], Role] =
    run.hostLostAt !== null ? ['hostLost', 'fail'] : missing > 0 ? ['missing', 'fail'] : delay >= 1 ? ['behind', 'wait'] : ['current', 'done'];
  const { said, more } = text.headline[state];
  const values = valuesOf(run);
  return { said: fill(said, values), more: fill(more, values), role };
}

export function pipelineNumbers(run: PipelineRun, text: PipelineText): Record<string, string> {
  const { inFiles, indexed, missing, delay } = run.totals();
  return {
    missing: whole(missing),
    files: whole(inFiles),
    search: whole(indexed),
    delay: fill(text.seconds, { n: decimals(delay, 0) }),
    grep: fill(text.megabytes, { n: whole((inFiles * LINE_BYTES) / 1_000_000) }),
  };
}

/** A row for every minute, and one for now. */
export function pipelineRows(run: PipelineRun, text: PipelineText): string[][] {
  const row = ({ second, written, inFiles, waiting, indexed, missing, delay }: Totals): string[] => [
    fill(text.seconds, { n: whole(second) }),
    ...[written, inFiles, waiting, indexed, missing].map(whole),
    fill(text.seconds, { n: decimals(delay, 0) }),
  ];
  return run.history.filter(({ second }) => (second % ROW_SECONDS === 0 && second > 0) || second === run.at).map(row);
}

export function pipelineSummary(run: PipelineRun, text: PipelineText): string {
  const template = [
    text.summary,
    run.firstDropAt !== null && text.summaryDrop,
    run.settings.outage > 0 && run.at >= OUTAGE_FROM + run.settings.outage && text.summaryOutage,
    run.hostLostAt !== null && text.summaryHost,
  ];
  return fill(template.filter(Boolean).join(' '), { ...valuesOf(run), files: whole(run.totals().inFiles) });
}
