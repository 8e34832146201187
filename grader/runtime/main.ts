/**
 * The inside of a realm: evaluates a suite and then a submission, runs the tests and tells of each.
 * Built into one script, `(function (realGlobal) { … })`, that gives `run`; everything it holds on to
 * stays in that scope, out of the submission's reach.
 */
import './surroundings.ts';
import * as fastCheck from 'fast-check';
import * as vitest from 'vitest';
import { setSafeTimers, startTests } from 'vitest/internal/browser';
import type { FromRealm, RunRequest } from '../core/protocol.ts';
import * as lab from '../harness/index.ts';
import { setSeed } from '../harness/seed.ts';
import { handOverTimers } from './globals.ts';
import type { Host } from './host.ts';
import { loadSubmission } from './load-submission.ts';
import { seal } from './seal.ts';
import { noteFailure, watchAssertions } from './sticky.ts';
import { thrown } from './thrown.ts';
import type { Thrown } from './thrown.ts';
import { SuiteRunner } from './suite-runner.ts';
import { refuseInText, refuseUnsupported } from './unsupported.ts';
import { fireNextTimer } from './virtual-time.ts';

declare const realGlobal: object;

type SuiteFactory = (require: (name: string) => unknown, thrown: Thrown) => void;

/** Answers one {@link RunRequest}; a realm serves one submission and is thrown away. */
export function run(host: Host, request: RunRequest): void {
  const post = (message: FromRealm): void => host.post(JSON.stringify(message));
  const submission: Record<string, unknown> = {};
  const modules: Record<string, unknown> = { vitest: refuseUnsupported(vitest), 'fast-check': fastCheck, '#lab': lab, '#submission': submission };

  const runner = new SuiteRunner(request, {
    post,
    loadSuite() {
      refuseInText(request.suite);
      const factory = host.evaluate(request.suite, 'suite.js') as SuiteFactory;
      factory((name) => {
        if (!(name in modules)) throw new Error(`a suite cannot import "${name}"`);
        return modules[name];
      }, thrown);
    },
    loadSubmission() {
      seal(realGlobal);
      post({ kind: 'ready' });
      const failure = loadSubmission(host, request, submission);
      post({ kind: 'loaded', failure });
      return failure === undefined;
    },
  });

  watchAssertions();
  // Vitest's own waiting goes on by these while a suite fakes the timers.
  setSafeTimers();
  handOverTimers(globalThis as unknown as Record<string, unknown>);
  setSeed(request.seed);

  let ended = false;
  const end = (message: FromRealm): void => {
    ended = true;
    post(message);
  };
  startTests(['/suite.test.ts'], runner as never).then(
    () => end({ kind: 'done', flags: runner.flags, worn: runner.worn || undefined }),
    (error: unknown) => end({ kind: 'fault', text: String((error as Error)?.stack ?? error) }),
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
    idleTurns = fired() ? 0 : idleTurns + 1;
    if (idleTurns > 100) end({ kind: 'fault', text: 'the suite waits for something that cannot come' });
    else host.macrotask(turn);
  };
  host.macrotask(turn);
}
