/** What a finished test of Vitest means for the learner: one verdict and how to tell of it. */
import type { RunnerTestCase } from 'vitest';
import type { FailureDetail, Verdict } from '../core/report.ts';
import { currentScript, currentTrace } from '../harness/trace.ts';
import { format } from '../harness/format.ts';
import { callLine, overBudgetBy, overBudgetLine } from './meter.ts';
import { submissionLine } from './stack.ts';
import { assertionsMade, swallowedFailure } from './sticky.ts';
import { stackRanOut } from './thrown.ts';

const MAX_MESSAGE = 2_000;
const MAX_VALUE = 1_000;

export interface Judgement {
  verdict: Verdict;
  message?: string;
  detail?: FailureDetail;
}

/** @param assertions fewest that the test makes in order to pass */
export function judge(test: RunnerTestCase, assertions: number): Judgement {
  const spentAt = overBudgetLine();
  if (spentAt !== undefined)
    return {
      ...(overBudgetBy() === 'memory'
        ? { verdict: 'out-of-memory', message: `The memory budget was spent at line ${spentAt}: what is kept there only grows.` }
        : { verdict: 'over-budget', message: `The step budget was spent at line ${spentAt}: a loop there does not end, or does far too much work.` }),
      detail: { script: scriptOrNothing(), trace: currentTrace(), line: spentAt || undefined },
    };
  if (stackRanOut())
    return {
      verdict: 'failed',
      message: 'The stack ran out while the test was being called: recursion goes too deep.',
      detail: { script: scriptOrNothing(), trace: currentTrace(), line: callLine() },
    };
  const error = test.result?.errors?.[0] ?? swallowedFailure();
  if (test.result?.state === 'pass' && (test.fails || !swallowedFailure())) {
    if (assertionsMade() >= assertions) return { verdict: 'passed' };
    return {
      verdict: 'failed',
      message: 'The test ended before it could look at anything: what it asks for was never called, or came back empty.',
      detail: { script: scriptOrNothing(), line: callLine() },
    };
  }
  const message = clip(withoutContext(textOf(error?.message ?? 'failed without a message')), MAX_MESSAGE);
  const waits = /^(Test|Hook) timed out in /.test(message);
  return {
    verdict: waits ? 'timed-out' : 'failed',
    message: waits ? 'It waited for something that never came: a promise was not settled.' : named(error, message),
    detail: {
      script: scriptOrNothing(), trace: currentTrace(),
      expected: valueText(error?.expected),
      received: valueText(error?.actual),
      line: submissionLine(error?.stack) ?? callLine(),
    },
  };
}

/** An error that the submission threw is told by its name; an assertion's message speaks for itself. */
function named(error: { name?: string } | undefined, message: string): string {
  const name = textOf(error?.name ?? '');
  return name === '' || name === 'AssertionError' || name === 'Error' ? message : `${clip(name, 80)}: ${message}`;
}

function scriptOrNothing(): string[] | undefined {
  const script = currentScript();
  return script.length > 0 ? script : undefined;
}

const valueText = (value: unknown): string | undefined =>
  typeof value === 'string' ? clip(value, MAX_VALUE) : undefined;

const clip = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max)}…` : text);

/** Chromium says before an engine's own message what it was doing; Node does not. */
export const withoutContext = (message: string): string =>
  message.replace(/^Failed to (?:execute|set|read|construct|get|delete)[^:]{0,200}: /, '');

/** What a submission gave as a message, as text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : format(value);
}
