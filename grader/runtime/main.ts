/**
 * The inside of a realm: evaluates a suite and then a submission, runs the tests and tells of each.
 * Built into one script, `(function (realGlobal) { … })`, that gives `open`; everything it holds on to
 * stays in that scope, out of the submission's reach.
 */
import './surroundings.ts';
import * as fastCheck from 'fast-check';
import * as vitest from 'vitest';
import { setSafeTimers, startTests } from 'vitest/internal/browser';
import type { FromRealm, Preparation, RunRequest } from '../core/protocol.ts';
import * as lab from '../harness/index.ts';
import { setSeed } from '../harness/seed.ts';
import { handOverTimers } from './globals.ts';
import type { Host } from './host.ts';
import { emptyNamespace, loadSubmission } from './load-submission.ts';
import { textOf } from './judge.ts';
import { BudgetExceeded, startRealmMeter } from './meter.ts';
import { seal } from './seal.ts';
import { watchAssertions } from './sticky.ts';
import { thrown } from './thrown.ts';
import type { Thrown } from './thrown.ts';
import { SUITE, SuiteRunner, WARM_UPS } from './suite-runner.ts';
import { refuseInText, refuseUnsupported } from './unsupported.ts';
import { Turns } from './turns.ts';
import { startTime } from './virtual-time.ts';

declare const realGlobal: object;

type SuiteFactory = (require: (name: string) => unknown, thrown: Thrown) => void;

/**
 * Evaluates the suite and seals the realm, which may be long before there is a submission. What it gives
 * answers one {@link RunRequest}; a realm serves one submission and is thrown away.
 */
export function open(host: Host, preparation: Preparation): (request: RunRequest) => void {
  const post = (message: FromRealm): void => host.post(JSON.stringify(message));
  const files = preparation.warmUp ? [...WARM_UPS, SUITE] : [SUITE];
  const submissions = new Map(files.map((file) => [file, emptyNamespace()]));
  const modules: Record<string, unknown> = { vitest: refuseUnsupported(vitest), 'fast-check': fastCheck, '#lab': lab };

  let arrived = false;
  let submit!: (request: RunRequest) => void;
  const submitted = new Promise<RunRequest>((resolve) => (submit = resolve));
  const turns = new Turns(host, () => end({ kind: 'fault', text: 'the suite waits for something that cannot come' }));
  let suite: SuiteFactory | undefined;

  const runner = new SuiteRunner(preparation, {
    post,
    loadSuite(file) {
      refuseInText(preparation.suite);
      suite ??= host.evaluate(preparation.suite, 'suite.js') as SuiteFactory;
      suite((name) => {
        if (name === '#submission') return submissions.get(file);
        if (!(name in modules)) throw new Error(`a suite cannot import "${name}"`);
        return modules[name];
      }, thrown);
    },
    seal: () => seal(realGlobal, [vitest.chai.AssertionError, BudgetExceeded]),
    loadWarmUp(file) {
      const failure = loadSubmission(host, preparation, preparation.warmUp!, submissions.get(file)!);
      if (failure) throw new Error(`what warms a realm up does not load: ${failure.text}`);
    },
    async isWanted() {
      await turns.next();
      return arrived;
    },
    async request() {
      if (preparation.warmUp) {
        startRealmMeter();
        startTime();
        handOverTimers(globalThis as unknown as Record<string, unknown>);
        post({ kind: 'warm' });
      }
      if (!arrived) turns.rest();
      return await submitted;
    },
    loadSubmission(request) {
      post({ kind: 'ready', tests: runner.tests() });
      const failure = loadSubmission(host, preparation, request, submissions.get(SUITE)!);
      post({ kind: 'loaded', failure });
      return failure === undefined;
    },
  });

  watchAssertions();
  // Vitest's own waiting goes on by these while a suite fakes the timers.
  setSafeTimers();
  handOverTimers(globalThis as unknown as Record<string, unknown>);
  setSeed(preparation.seed);

  const end = (message: FromRealm): void => {
    turns.end();
    post(message);
  };
  const run = async (): Promise<void> => {
    await startTests(files, runner as never);
    await runner.watchCanaries();
  };
  run().then(
    () => end({ kind: 'done', flags: runner.flags, worn: runner.worn || undefined, tampered: runner.tampered || undefined }),
    (error: unknown) => end({ kind: 'fault', text: error instanceof Error ? textOf(error.stack) : 'the runtime threw what is no error' }),
  );

  return (request) => {
    arrived = true;
    submit(request);
    turns.wake();
  };
}
