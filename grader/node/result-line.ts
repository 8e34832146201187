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
  /** Ids of the submissions that have the same bytes, by hash. */
  copies: Map<string, string[]>;
  /** SHA-256 of the code that everybody started from. */
  starter: string;
}

export function resultLine({ id, source, handIn, flags }: Collected, { key, sha256 }: GradedRef, stored: StoredReport, context: LineContext): ResultLine {
  const { manifest, latePolicy, copies, starter } = context;
  const { status, reason, score, max } = stored;
  const lateness = latenessOf(handIn, score ?? 0, latePolicy);
  const same = (copies.get(sha256) ?? []).filter((other) => other !== id);
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
      ...(sha256 === starter ? ['the starter, unchanged'] : same.length > 0 && status === 'graded' ? [sameBytes(same)] : []),
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

const NAMED_MAX = 3;

function sameBytes(others: string[]): string {
  const more = others.length - NAMED_MAX;
  return `same bytes as ${others.slice(0, NAMED_MAX).join(', ')}${more > 0 ? ` and ${more} other${more > 1 ? 's' : ''}` : ''}`;
}

const isUnknown = ({ seconds }: Lateness): boolean => seconds === undefined;
