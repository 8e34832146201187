/**
 * Vitest's own runner with our linker and our reports: it collects the compiled suite, then lets the
 * submission in, then tells of each test as it starts and ends.
 */
import type { RunnerTask, RunnerTestCase, RunnerTestFile, RunnerTestSuite } from 'vitest';
import { TestRunner } from 'vitest';
import { currentCosts, startCosts } from '../harness/cost.ts';
import { currentRecording, startRecording } from '../harness/recording.ts';
import { startTrace } from '../harness/trace.ts';
import { ID_CHARS_MAX } from '../core/protocol.ts';
import type { Finished, Preparation, RunRequest, Started } from '../core/protocol.ts';
import { canaries, FEW } from './canaries.ts';
import { consoleLines, startConsole } from './console.ts';
import { seedRandom } from './globals.ts';
import { judge, textOf } from './judge.ts';
import { realmIsWorn, startMeter } from './meter.ts';
import { startSticky } from './sticky.ts';
import { startThrown } from './thrown.ts';
import { config } from './vitest-state.ts';

/**
 * Under these names Vitest collects the suite: to be run through ahead, and to judge the submission. Ahead twice,
 * because V8 makes code fast that has been run for a while.
 */
export const WARM_UPS = ['/warm-up-1.test.ts', '/warm-up-2.test.ts'];
export const SUITE = '/suite.test.ts';

interface Steps {
  /** Evaluates the suite, which registers its tests with Vitest. */
  loadSuite(file: string): void;
  /** Called when all that a suite may set up is there. */
  seal(): void;
  /** Evaluates what warms the realm up. */
  loadWarmUp(file: string): void;
  /** Whether the submission has arrived; gives it a moment to. */
  isWanted(): Promise<boolean>;
  /** Waits for what is to be graded. */
  request(): Promise<RunRequest>;
  /** Evaluates the submission; false when it could not be loaded. */
  loadSubmission(request: RunRequest): boolean;
  post(message: Started | Finished): void;
}

/** The protocol accepts no longer one. */
const MAX_FLAG = 200;

/** Runs code between two spans of a trace that nobody records. */
const untraced = {
  $: (_name: string, options: unknown, run?: () => unknown) => (run ?? (options as () => unknown))(),
};

export class SuiteRunner extends (TestRunner as unknown as new (config: unknown) => TestRunner) {
  /** What went wrong in no single test, such as a hook of a describe. */
  readonly flags: string[] = [];
  /** Set when the tests that are left belong into a fresh realm. */
  worn = false;
  #bail = false;
  #bailed = false;
  /** Set when assertions do not come out as they did before the submission was let in. */
  tampered = false;
  #tests: RunnerTestCase[] = [];
  /** Set while the suite is run through ahead: nothing is told of it. */
  #isWarmUp = false;
  /** Set when the rest of the warm-up would keep somebody waiting. */
  #isWanted = false;
  #outcomes = '';
  #assertions: Record<string, number> = {};
  readonly #preparation: Preparation;
  readonly #steps: Steps;

  constructor(preparation: Preparation, steps: Steps) {
    super(config);
    this.#preparation = preparation;
    this.#steps = steps;
    (this as unknown as { __setTraces(traces: unknown): void }).__setTraces(untraced);
  }

  override importFile(file: string): unknown {
    this.#steps.loadSuite(file);
    return undefined;
  }

  async onCollected(files: RunnerTestFile[]): Promise<void> {
    const file = files.at(-1);
    if (!file || file.result?.state === 'fail')
      throw new Error(`the suite does not load: ${file?.result?.errors?.[0]?.stack ?? 'no file'}`);
    const tests = testsOf(file);
    if (new Set(tests.map(testId)).size < tests.length) throw new Error('two tests of the suite have the same name');
    this.#tests = tests;
    this.#outcomes = await canaries();
    this.#steps.seal();
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    const { filepath } = suite.file;
    this.#isWarmUp = filepath !== SUITE;
    if (suite === suite.file) {
      if (!this.#isWarmUp) await this.#letSubmissionIn();
      else if (!this.#isWanted) this.#steps.loadWarmUp(filepath);
    }
    await super.onBeforeRunSuite(suite);
  }

  async #letSubmissionIn(): Promise<void> {
    const request = await this.#steps.request();
    const known = new Set(this.#tests.map(testId));
    const missing = request.tests.filter((id) => !known.has(id));
    if (missing.length > 0) throw new Error(`the suite has no test ${missing.join(', ')}`);
    const wanted = new Set(request.tests);
    this.#bail = request.bail === true;
    this.#assertions = request.assertions ?? {};
    const loaded = this.#steps.loadSubmission(request);
    await this.watchCanaries();
    for (const test of this.#tests) if (!loaded || !wanted.has(testId(test))) test.mode = 'skip';
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (this.#isWarmUp ? this.#isWanted : this.worn || this.tampered || this.#bailed) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    if (this.#isWarmUp) return;
    if (test.mode === 'run' || test.mode === 'queued') this.#steps.post({ kind: 'started', id: testId(test) });
  }

  override onBeforeTryTask(test: RunnerTestCase, options: { retry: number; repeats: number }): void {
    startMeter(this.#preparation.steps);
    startTrace();
    startCosts();
    startRecording();
    startConsole();
    seedRandom(this.#preparation.seed);
    startSticky();
    startThrown();
    super.onBeforeTryTask(test, options);
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (this.#isWarmUp) return;
    for (const error of (suite.result?.errors ?? []) as ({ message?: unknown } | null)[])
      this.flags.push(`${suite.name || 'suite'}: ${textOf(error?.message)}`.slice(0, MAX_FLAG));
  }

  override async onAfterRunTask(test: RunnerTestCase): Promise<void> {
    super.onAfterRunTask(test);
    if (!test.result || test.result.state === 'skip') return;
    const judged = judge(test, this.#assertions[testId(test)] ?? 0);
    const told = { console: orNothing(consoleLines()), cost: orNothing(currentCosts()), recording: currentRecording() };
    if (this.#isWarmUp) {
      await canaries(FEW);
      this.#isWanted ||= await this.#steps.isWanted();
      return;
    }
    await this.watchCanaries(FEW);
    if (this.tampered) return;
    this.#bailed = this.#bail && judged.verdict !== 'passed';
    this.#steps.post({
      kind: 'finished',
      id: testId(test),
      ...judged,
      ...told,
    });
    this.worn = realmIsWorn();
  }

  /** Ids of the tests that the suite has, but for those that it skips. */
  tests(): string[] {
    return this.#tests.filter(({ mode }) => mode === 'run' || mode === 'queued').map((test) => testId(test).slice(0, ID_CHARS_MAX));
  }

  /** Makes the known assertions again, all or the first few. */
  async watchCanaries(count?: number): Promise<void> {
    this.tampered ||= (await canaries(count)) !== this.#outcomes.slice(0, count);
  }
}

function testsOf(task: RunnerTask): RunnerTestCase[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf);
}

/** `stage/test`: the names given to describe and it. */
function testId(test: RunnerTestCase): string {
  const names: string[] = [test.name];
  for (let at = test.suite; at; at = at.suite) names.unshift(at.name);
  return names.join('/');
}

const orNothing = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
