/** A line of results.jsonl: a stored report with who handed its source in. */
import { ENGINE } from '../core/engine.ts';
import { resultFields } from '../core/report.ts';
import type { Lateness, LatePolicy, ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import type { Collected } from '../collect/collected.ts';
import { latenessOf } from '../collect/late-policy.ts';
import type { GradedRef } from './grade-class.ts';

export interface LineContext {
  manifest: Pick<RunManifest, 'lab' | 'labVersion' | 'seed'>;
  latePolicy?: LatePolicy;
  /** How many submissions have the same bytes, by hash. */
  copies: Map<string, number>;
}

export function resultLine({ id, source, handIn, flags }: Collected, { key, sha256 }: GradedRef, stored: StoredReport, context: LineContext): ResultLine {
  const { manifest, latePolicy, copies } = context;
  const { status, reason, score, max } = stored;
  const lateness = latenessOf(handIn, score ?? 0, latePolicy);
  const same = (copies.get(sha256) ?? 1) - 1;
  const fields = resultFields({
    schema: 'scale-out/report/1',
    lab: manifest.lab,
    labVersion: manifest.labVersion,
    engine: ENGINE,
    seed: manifest.seed,
    submission: { id, source, sha256 },
    status, reason, score, max,
    tests: stored.tests,
    flags: [
      ...stored.flags,
      ...flags,
      ...(same > 0 && status === 'graded' ? [`same bytes as ${same} other${same > 1 ? 's' : ''}`] : []),
      ...(latePolicy && lateness && isUnknown(lateness) && lateness.days === 0 ? ['late, and nobody says how much'] : []),
    ],
  });
  // A field that is there keeps its place; what a class adds stands after `flags`.
  return {
    ...fields,
    submission: { ...fields.submission, ...handIn },
    tests: fields.tests.map((test, index) => ({ ...test, seed: stored.tests[index]!.seed, repeats: stored.tests[index]!.repeats })),
    lateness,
    mark: score === undefined ? undefined : Math.round((score - (lateness?.deducted ?? 0)) * 100) / 100,
    report: key,
  };
}

const isUnknown = ({ seconds }: Lateness): boolean => seconds === undefined;
