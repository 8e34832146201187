/**
 * An assertion that failed stays failed: a submission that runs inside a callback of the suite could
 * otherwise swallow the error. Every failing assertion passes through chai's `Assertion#assert`.
 */
import { chai } from 'vitest';

interface Failure {
  name: string;
  message: string;
  expected?: unknown;
  actual?: unknown;
  stack?: string;
}

let first: Failure | undefined;

export function startSticky(): void {
  first = undefined;
}

/** The first failed assertion of the current test, thrown on or not. */
export function swallowedFailure(): Failure | undefined {
  return first;
}

type Assert = (this: object, ...args: unknown[]) => unknown;

/** To be called once, before the submission is loaded. */
export function watchAssertions(): void {
  const prototype = chai.Assertion.prototype as unknown as { assert: Assert };
  const original = prototype.assert;
  prototype.assert = function (...args) {
    try {
      return Reflect.apply(original, this, args);
    } catch (error) {
      // A polled assertion may fail until it holds.
      if (!chai.util.flag(this as Chai.Assertion, 'poll')) first ??= error as Failure;
      throw error;
    }
  };
}
