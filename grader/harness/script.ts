/**
 * What a test did to the submission, call by call, so that a failure can be told as a script.
 * One script is open at a time: the runtime starts it with each test, `property` with each attempt.
 */
import { markCall } from '../runtime/meter.ts';
import { format } from './format.ts';

/** Longer scripts keep their beginning and their end: the end is where it failed. */
const MAX_STEPS = 200;
const KEPT_AT_START = 20;

let steps: string[] = [];

export function startScript(): void {
  steps = [];
}

/** The script of the current test so far. */
export function currentScript(): string[] {
  return steps.slice();
}

/** Adds one line, such as `clock.advance(10)`. */
export function step(line: string): void {
  steps.push(line);
  if (steps.length > MAX_STEPS) steps.splice(KEPT_AT_START, 1);
}

/**
 * The same object, with every call on it noted as `name.method(arguments) → result`.
 *
 * @example scripted(new LruTtlCache(options), 'cache').get('a') // notes: cache.get("a") → 1
 */
export function scripted<T extends object>(target: T, name: string): T {
  // An empty stand-in: a frozen target would insist on its own members.
  return new Proxy({} as T, {
    get(_, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol') return member;
      if (typeof member !== 'function') {
        step(`${name}.${key} → ${format(member)}`);
        return member;
      }
      return (...args: unknown[]) => noted(`${name}.${key}(${args.map(format).join(', ')})`, () =>
        Reflect.apply(member, target, args),
      );
    },
  });
}

/** Runs a call and notes it with its result or with what it threw. */
export function noted<T>(call: string, run: () => T): T {
  const at = steps.push(call) - 1;
  const mine = steps;
  markCall();
  try {
    const result = run();
    if (result !== undefined || call.includes('.get(')) mine[at] = `${call} → ${format(result)}`;
    return result;
  } catch (error) {
    mine[at] = `${call} threw ${errorName(error)}`;
    throw error;
  } finally {
    if (mine.length > MAX_STEPS) mine.splice(KEPT_AT_START, 1);
  }
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return format(error);
  const code = Object.getOwnPropertyDescriptor(error, 'code')?.value;
  const name = typeof code === 'string' ? code : format(Object.getOwnPropertyDescriptor(error, 'name')?.value ?? error.name);
  return name.replace(/^"|"$/g, '').slice(0, 100);
}
