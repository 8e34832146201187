/** What `grade` was asked for, checked: a request that can be carried out, or a sentence with a cure. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { z } from 'zod';
import { Refused } from '../collect/collected.ts';
import { latePolicySchema, zoneOf } from '../collect/late-policy.ts';
import { readRoster } from '../collect/roster.ts';
import type { RosterRow } from '../collect/roster.ts';
import type { LatePolicy } from '../core/run.ts';
import { fromCaller, textOf, wholeNumber } from './command.ts';
import type { Words } from './command.ts';
import { UsageError } from './usage-error.ts';

export interface GradeRequest {
  paths: string[];
  lab: string | undefined;
  /** Undefined for a dry run. */
  out: string | undefined;
  roster: RosterRow[] | undefined;
  rosterFile: string | undefined;
  times: RosterRow[] | undefined;
  latePolicy: LatePolicy | undefined;
  extraSuite: string | undefined;
  secondSeed: number | undefined;
  repeat: number;
  jobs: number;
  reuse: string | undefined;
  force: boolean;
  requireSandbox: boolean;
  quiet: boolean;
}

/** The seed of the page. */
export const PUBLIC_SEED = 42;
/** A realm's process with what the grader holds for it. */
const JOB_BYTES = 400 * 1024 * 1024;

/** @throws UsageError */
export function readGradeRequest({ positionals, values }: Words): GradeRequest {
  if (positionals.length === 0) throw new UsageError('Which submissions? Give a folder or a zip first.');
  const path = (name: string): string | undefined => {
    const text = textOf(values[name]);
    return text === undefined ? undefined : fromCaller(text);
  };
  const out = path('out');
  if (out === undefined && !values['dry-run']) throw new UsageError('Where to? Add --out with a folder for the results, or --dry-run to only look.');
  const latePolicy = fileOf(path('late-policy'), 'late-policy', readLatePolicy);
  const list = (name: string): RosterRow[] | undefined =>
    fileOf(path(name), name, (bytes, file) => readRoster(bytes, file, latePolicy && zoneOf(latePolicy)));
  const secondSeed = wholeNumber('seed', values['seed'], 0, 0xffff_ffff);
  return {
    paths: positionals.map(fromCaller),
    lab: textOf(values['lab']),
    out: values['dry-run'] ? undefined : out,
    roster: list('roster'),
    rosterFile: path('roster'),
    times: list('times'),
    latePolicy,
    extraSuite: path('extra-suite'),
    secondSeed: secondSeed === PUBLIC_SEED ? undefined : secondSeed,
    repeat: wholeNumber('repeat', values['repeat'], 1, 20) ?? 1,
    jobs: wholeNumber('jobs', values['jobs'], 1, 256) ?? defaultJobs(),
    reuse: path('reuse'),
    force: values['force'] === true,
    requireSandbox: values['require-sandbox'] === true,
    quiet: values['quiet'] === true,
  };
}

/** As many as there are cores, and no more than memory carries; both as a container allows them. */
const defaultJobs = (): number => Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / JOB_BYTES)));

function fileOf<T>(path: string | undefined, option: string, read: (bytes: Uint8Array, name: string) => T): T | undefined {
  if (path === undefined) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(`--${option}: there is no file "${path}".`);
  }
  try {
    return read(bytes, basename(path));
  } catch (error) {
    if (error instanceof Refused) throw new UsageError(error.message);
    throw error;
  }
}

function readLatePolicy(bytes: Uint8Array, name: string): LatePolicy {
  try {
    return latePolicySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : (error as Error).message;
    throw new UsageError(`${name}: ${why}. It is JSON such as { "due": "2026-11-20T23:59:59+09:00", "perDay": 10, "cap": 50 }.`);
  }
}
