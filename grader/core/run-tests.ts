/** Runs a compiled submission's tests, opening a fresh realm whenever one is lost. */
import type { CompiledSubmission } from './compile.ts';
import type { Lab } from './lab.ts';
import type { Realm, RealmEnd, Sandbox } from './ports.ts';
import type { Finished, LoadFailure, Preparation, RunRequest } from './protocol.ts';
import type { Verdict } from './report.ts';

export type TestOutcome = Omit<Finished, 'kind' | 'id'>;

export type RunOutcome =
  | { kind: 'ran'; results: Map<string, TestOutcome>; flags: string[] }
  | { kind: 'tampered' }
  | { kind: 'not-loaded'; failure: LoadFailure };

/** A compiled suite and all that running it needs; the bundle of a lab is one. */
export interface SuiteBundle {
  lab: Pick<Lab, 'exports' | 'limits'> & { stages: { tests: { id: string; assertions?: number }[] }[] };
  suite: string;
}

/** How long a realm may take to stand, ms. Nothing of the submission runs in it yet, so it counts against no limit. */
export const START_MS = 20_000;

export interface RunHooks {
  signal?: AbortSignal;
  /** Tests to run; all unless said. */
  tests?: readonly string[];
  /** Ends with the first test that does not pass. */
  bail?: boolean;
  onStarted: (id: string) => void;
  onFinished: (id: string, outcome: TestOutcome) => void;
}

/** What one realm came to: where to go on, if anywhere. */
type RealmOutcome =
  | { kind: 'done'; flags: string[]; worn: boolean }
  | { kind: 'tampered' }
  | { kind: 'not-loaded'; failure: LoadFailure }
  | { kind: 'lost'; during: string };

/** @throws when the sandbox or the suite fails: ours, not the submission's. */
export async function runTests(
  bundle: SuiteBundle,
  script: CompiledSubmission,
  seed: number,
  sandbox: Sandbox,
  hooks: RunHooks,
): Promise<RunOutcome> {
  const { lab } = bundle;
  const results = new Map<string, TestOutcome>();
  const flags = new Set<string>();
  const preparation = preparationOf(bundle, seed);
  let tests = lab.stages.flatMap((stage) => stage.tests.map((test) => test.id)).filter((id) => hooks.tests?.includes(id) ?? true);
  const assertions = Object.fromEntries(lab.stages.flatMap((stage) => stage.tests.map((test) => [test.id, test.assertions ?? 0])));
  while (tests.length > 0) {
    const request: RunRequest = { kind: 'run', submission: script.code, lines: script.lines, tests, assertions, bail: hooks.bail };
    const realm = await sandbox.open(preparation);
    let outcome: RealmOutcome;
    const stop = (): void => realm.kill();
    hooks.signal?.addEventListener('abort', stop);
    try {
      realm.run(request);
      outcome = await followRealm(realm, request, lab.limits.wallMs, results, hooks);
    } finally {
      hooks.signal?.removeEventListener('abort', stop);
      realm.kill();
    }
    if (outcome.kind === 'not-loaded' || outcome.kind === 'tampered') return outcome;
    if (hooks.bail && [...results.values()].some(({ verdict }) => verdict !== 'passed')) break;
    if (outcome.kind === 'lost') {
      tests = tests.slice(tests.indexOf(outcome.during) + 1);
      continue;
    }
    for (const flag of outcome.flags) flags.add(flag);
    const left = tests.filter((id) => !results.has(id));
    if (!outcome.worn || left.length === tests.length) break;
    tests = left;
  }
  return { kind: 'ran', results, flags: [...flags].sort() };
}

/** What every realm for this lab and seed is opened with. */
export function preparationOf({ lab, suite }: SuiteBundle, seed: number): Preparation {
  return { suite, exports: lab.exports, seed, steps: lab.limits.steps, loadSteps: lab.limits.loadSteps };
}

async function followRealm(
  realm: Realm,
  request: RunRequest,
  wallMs: number,
  results: Map<string, TestOutcome>,
  hooks: RunHooks,
): Promise<RealmOutcome> {
  let ready = false;
  let loaded = false;
  let current: string | undefined;
  for (;;) {
    const message = await realm.next(ready ? wallMs : START_MS);
    hooks.signal?.throwIfAborted();
    switch (message.kind) {
      case 'warm':
        break;
      case 'ready':
        ready = true;
        break;
      case 'loaded':
        loaded = true;
        if (message.failure) return { kind: 'not-loaded', failure: message.failure };
        break;
      case 'started':
        current = message.id;
        hooks.onStarted(message.id);
        break;
      case 'finished': {
        if (message.id !== current || results.has(message.id)) break;
        const { kind: _, id, ...outcome } = message;
        results.set(id, outcome);
        hooks.onFinished(id, outcome);
        current = undefined;
        break;
      }
      case 'done':
        return message.tampered ? { kind: 'tampered' } : { kind: 'done', flags: message.flags, worn: message.worn === true };
      case 'fault':
        throw new Error(message.text);
      case 'broken':
        throw new Error(message.why);
      default: {
        if (!ready) throw new Error(`the sandbox was lost before the submission was in it (${message.kind})`);
        if (!loaded) return { kind: 'not-loaded', failure: { kind: 'load', text: notLoaded(message) } };
        const during = current ?? nextTest(request, results);
        const outcome = { verdict: verdictOf(message), message: lostMessage(message) };
        results.set(during, outcome);
        hooks.onFinished(during, outcome);
        return { kind: 'lost', during };
      }
    }
  }
}

/** A realm lost between two tests is laid on the one that would have come next. */
function nextTest(request: RunRequest, results: Map<string, TestOutcome>): string {
  return request.tests.find((id) => !results.has(id)) ?? request.tests.at(-1)!;
}

type Lost = Extract<RealmEnd, { kind: 'silent' | 'lost' }>;

const verdictOf = (end: Lost): Verdict => (end.kind === 'silent' ? 'timed-out' : end.cause);

function lostMessage(end: Lost): string {
  if (end.kind === 'silent') return 'It did not end within the time limit, in a part that steps cannot count.';
  return end.cause === 'out-of-memory' ? 'It used up the memory of its sandbox.' : 'It crashed its sandbox.';
}

function notLoaded(end: Lost): string {
  if (end.kind === 'silent') return 'Loading the module did not end within the time limit';
  return end.cause === 'out-of-memory'
    ? 'Loading the module used up the memory of its sandbox'
    : 'Loading the module crashed its sandbox';
}

