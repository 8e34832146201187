/** Grades a lab's own texts: the engine that grades submissions, in warm realms, with a memory. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version as esbuildVersion } from 'esbuild';
import { gradeSubmission } from '../core/grade.ts';
import type { LabBundle } from '../core/grade.ts';
import type { Realm } from '../core/ports.ts';
import type { Preparation } from '../core/protocol.ts';
import type { TestReport } from '../core/report.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import type { WarmSandbox } from './warm-sandbox.ts';
import { hashOf, openCache } from './verdict-cache.ts';
import type { VerdictCache } from './verdict-cache.ts';

export interface Failure extends Pick<TestReport, 'id' | 'verdict' | 'message'> {
  /** The last calls before it failed. */
  script: string[];
}

/** What came of one grading: enough for every gate, little enough to keep. */
export interface Trial {
  /** Absent when our side failed; `why` says how. */
  score?: number;
  /** Why it could not be graded. */
  why?: string;
  /** The tests that ran and did not pass, in the order of the suite. */
  failed: Failure[];
  /** CPU time of its realms, ms, all threads together. */
  spentMs: number;
}

export interface Wanted {
  seed?: number;
  /** Ids of the tests to run; all unless said. */
  tests?: string[];
  /** End with the first test that does not pass. */
  bail?: boolean;
}

export interface Judge {
  /** The kept verdict, or that of {@link run}, which is kept. */
  grade(source: string, wanted?: Wanted): Promise<Trial>;
  run(source: string, wanted?: Wanted): Promise<Trial>;
  /** What is kept under the parts, or what `make` gives now. */
  remember: VerdictCache<Trial>['of'];
  /** Keeps what was found for the next run. */
  save(): Promise<void>;
}

/** The seed that learners get. */
export const SEED = 42;

const KEPT_STEPS = 4;

/** Changes when the engine does, or what is kept of a verdict. */
export async function engineHash(runtime: string): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(['grader/core/*.ts', 'grader/check/judge.ts', 'grader/check/warm-*.ts'])) files.push(join(process.cwd(), file));
  const texts = await Promise.all([runtime, ...files.sort()].map((file) => readFile(file, 'utf8')));
  return hashOf(texts, esbuildVersion, process.version);
}

export async function createJudge(bundle: LabBundle, sandbox: WarmSandbox, engine: string): Promise<Judge> {
  const { lab, suite } = bundle;
  const points = lab.stages.map(({ tests }) => tests.map(({ id, points }) => [id, points]));
  const cache = await openCache<Trial>(lab.id, hashOf(engine, suite, lab.limits, lab.exports, points), ({ score }) => score !== undefined);
  const run: Judge['run'] = async (source, { seed = SEED, tests, bail = false } = {}) => {
    const opened: (Realm & { spentMs: number })[] = [];
    const open = async (preparation: Preparation): Promise<Realm> => {
      const realm = await sandbox.open(preparation);
      opened.push(realm);
      return realm;
    };
    const report = await gradeSubmission(
      { id: '', source: '', sha256: '', text: source },
      bundle,
      { compiler: esbuildCompiler, sandbox: { open }, seed, tests, bail },
    );
    return {
      score: report.status === 'infra-error' ? undefined : report.score,
      why: report.reason?.text,
      failed: report.tests
        .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-run')
        .map(({ id, verdict, message, detail }) => ({ id, verdict, message, script: detail?.script?.slice(-KEPT_STEPS) ?? [] })),
      spentMs: opened.reduce((sum, realm) => sum + realm.spentMs, 0),
    };
  };
  return {
    run,
    grade: (source, wanted = {}) => cache.of([source, wanted], () => run(source, wanted)),
    remember: cache.of,
    save: cache.save,
  };
}

/** Whether it could be graded and lost none of the tests that ran. */
export const passedAll = ({ score, why, failed }: Trial): boolean => score !== undefined && why === undefined && failed.length === 0;
