/**
 * An assertion that failed stays failed: a submission that is called inside a callback of the suite, or
 * calls one, could otherwise swallow the error. Every failing assertion passes through chai's
 * `Assertion#assert` or through a method of `Assertion`.
 */
import { chai, vi } from 'vitest';
import { format } from '../harness/format.ts';

interface Failure {
  name: string;
  message: string;
  expected?: unknown;
  actual?: unknown;
  stack?: string;
}

let first: Failure | undefined;
let made = 0;

export function startSticky(): void {
  first = undefined;
  made = 0;
}

/** The first failed assertion of the current test, thrown on or not. */
export function swallowedFailure(): Failure | undefined {
  return first;
}

/** Assertions of the current test that held. */
export function assertionsMade(): number {
  return made;
}

/** Something failed where no assertion could tell, such as in a timer. */
export function noteFailure(error: unknown): void {
  first ??= { name: 'Error', message: `A timer threw: ${format(error instanceof Error ? error.message : error)}` };
}

type Method = (this: object, ...args: unknown[]) => unknown;

/** To be called once, before the submission is loaded. */
export function watchAssertions(): void {
  const prototype = chai.Assertion.prototype as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, name)!;
    if (name === 'constructor' || typeof property.value !== 'function') continue;
    Object.defineProperty(prototype, name, { ...property, value: watched(property.value as Method) });
  }
  forgiveAttempts();
}

/** What is waited for may fail until it holds: only the attempt that ends the waiting counts. */
function forgiveAttempts(): void {
  for (const name of ['waitFor', 'waitUntil'] as const) {
    const original = vi[name] as (callback: () => unknown, options: unknown) => unknown;
    const forgiving = (callback: () => unknown, options: unknown): unknown => {
      const before = first;
      const attempt = (): unknown => {
        first = before;
        return callback();
      };
      return original(attempt, options);
    };
    Object.assign(vi, { [name]: forgiving });
  }
}

function watched(method: Method): Method {
  return function (...args) {
    try {
      const result = Reflect.apply(method, this, args);
      made += 1;
      return result;
    } catch (error) {
      // A polled assertion may fail until it holds.
      if (!chai.util.flag(this as Chai.Assertion, 'poll')) first ??= error as Failure;
      throw error;
    }
  };
}
