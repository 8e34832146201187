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
import { BudgetExceeded } from './meter.ts';
import { seal } from './seal.ts';
import { noteFailure, watchAssertions } from './sticky.ts';
import { thrown } from './thrown.ts';
import type { Thrown } from './thrown.ts';
import { SuiteRunner } from './suite-runner.ts';
import { refuseInText, refuseUnsupported } from './unsupported.ts';
import { fireNextTimer } from './virtual-time.ts';

declare const realGlobal: object;

type SuiteFactory = (require: (name: string) => unknown, thrown: Thrown) => void;

/**
 * Evaluates the suite and seals the realm, which may be long before there is a submission. What it gives
 * answers one {@link RunRequest}; a realm serves one submission and is thrown away.
 */
export function open(host: Host, preparation: Preparation): (request: RunRequest) => void {
  const post = (message: FromRealm): void => host.post(JSON.stringify(message));
  const submission = emptyNamespace();
  const modules: Record<string, unknown> = { vitest: refuseUnsupported(vitest), 'fast-check': fastCheck, '#lab': lab, '#submission': submission };

  let arrived = false;
  let submit!: (request: RunRequest) => void;
  const submitted = new Promise<RunRequest>((resolve) => (submit = resolve));
  let idle: 'never' | 'until it arrives' | 'now' = 'never';

  const runner = new SuiteRunner(preparation, {
    post,
    loadSuite() {
      refuseInText(preparation.suite);
      const factory = host.evaluate(preparation.suite, 'suite.js') as SuiteFactory;
      factory((name) => {
        if (!(name in modules)) throw new Error(`a suite cannot import "${name}"`);
        return modules[name];
      }, thrown);
    },
    async request() {
      seal(realGlobal, [vitest.chai.AssertionError, BudgetExceeded]);
      if (!arrived) idle = 'until it arrives';
      return await submitted;
    },
    loadSubmission(request) {
      post({ kind: 'ready' });
      const failure = loadSubmission(host, preparation, request, submission);
      post({ kind: 'loaded', failure });
      return failure === undefined;
    },
  });

  watchAssertions();
  // Vitest's own waiting goes on by these while a suite fakes the timers.
  setSafeTimers();
  handOverTimers(globalThis as unknown as Record<string, unknown>);
  setSeed(preparation.seed);

  let ended = false;
  const end = (message: FromRealm): void => {
    ended = true;
    post(message);
  };
  const run = async (): Promise<void> => {
    await startTests(['/suite.test.ts'], runner as never);
    await runner.watchCanaries();
  };
  run().then(
    () => end({ kind: 'done', flags: runner.flags, worn: runner.worn || undefined, tampered: runner.tampered || undefined }),
    (error: unknown) => end({ kind: 'fault', text: error instanceof Error ? textOf(error.stack) : 'the runtime threw what is no error' }),
  );

  let idleTurns = 0;
  const fired = (): boolean => {
    try {
      return fireNextTimer();
    } catch (error) {
      noteFailure(error);
      return true;
    }
  };
  const turn = (): void => {
    if (ended) return;
    if (idle === 'until it arrives') return void (idle = 'now');
    idleTurns = fired() ? 0 : idleTurns + 1;
    if (idleTurns > 100) end({ kind: 'fault', text: 'the suite waits for something that cannot come' });
    else host.macrotask(turn);
  };
  host.macrotask(turn);

  return (request) => {
    arrived = true;
    submit(request);
    if (idle === 'now') host.macrotask(turn);
    idle = 'never';
  };
}
