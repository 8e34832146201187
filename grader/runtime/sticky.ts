/**
 * An assertion that failed stays failed: a submission that is called inside a callback of the suite, or
 * calls one, could otherwise swallow the error. Every failing assertion passes through chai's
 * `Assertion#assert` or through a method of `Assertion`.
 */
import { chai, expect, vi } from 'vitest';
import { format } from '../harness/format.ts';

interface Failure {
  name: string;
  message: string;
  expected?: unknown;
  actual?: unknown;
  stack?: string;
}

/** Stands for what was thrown until it has been read, and for what cannot be. */
const UNTOLD: Failure = { name: 'Error', message: 'An assertion failed with something that cannot be shown.' };

let first: Failure | undefined;
/** What {@link first} was read from. */
let firstThrown: unknown;
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
  first ??= { name: 'Error', message: `A timer threw: ${format(messageOf(error))}` };
}

function messageOf(error: unknown): unknown {
  try {
    return error instanceof Error ? error.message : error;
  } catch {
    return error;
  }
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
  watchFailing();
  forgiveAttempts();
}

/** What is waited for may fail until it holds: what an attempt throws counts only when it ends the waiting. */
function forgiveAttempts(): void {
  for (const name of ['waitFor', 'waitUntil'] as const) {
    const original = vi[name] as (callback: () => unknown, options: unknown) => unknown;
    const forgiving = (callback: () => unknown, options: unknown): unknown => {
      const attempt = (): unknown => {
        try {
          const result = callback();
          return result instanceof Promise ? settled(result) : result;
        } catch (error) {
          throw forgiven(error);
        }
      };
      return original(attempt, options);
    };
    Object.assign(vi, { [name]: forgiving });
  }
}

async function settled(result: Promise<unknown>): Promise<unknown> {
  try {
    return await result;
  } catch (error) {
    throw forgiven(error);
  }
}

function forgiven(error: unknown): unknown {
  if (error === firstThrown) first = undefined;
  return error;
}

/** Failures that pass through no method of `Assertion`. */
function watchFailing(): void {
  for (const owner of [expect, chai.expect, chai.assert])
    Object.assign(owner, { fail: watched(owner.fail as Method) });
}

function watched(method: Method): Method {
  return function (...args) {
    try {
      const result = Reflect.apply(method, this, args);
      made += 1;
      return result;
    } catch (error) {
      // Noted before anything is called: there may be no stack left, and what was thrown may be undefined or throw again.
      const isFirst = first === undefined;
      if (isFirst) {
        first = UNTOLD;
        firstThrown = error;
      }
      // A polled assertion may fail until it holds.
      if (isFirst) first = this instanceof chai.Assertion && chai.util.flag(this, 'poll') ? undefined : read(error);
      throw error;
    }
  };
}

/** Read once and here: getters of a submission may be among it, and answer otherwise later. */
function read(error: unknown): Failure {
  try {
    const { name, message, expected, actual, stack } = error as Failure;
    return { name, message, expected, actual, stack };
  } catch {
    return UNTOLD;
  }
}
