/**
 * What a test did to the submission, call by call, so that a failure can be told as a script.
 * One script is open at a time: the runtime starts it with each test, `property` with each attempt.
 */
import { markCall } from '../runtime/meter.ts';
import { format } from './format.ts';

/** Longer scripts keep their beginning and their end: the end is where it failed. */
const MAX_STEPS = 200;
const KEPT_AT_START = 20;

/** A line, told when it is asked for: most scripts are of tests that pass, and nobody reads them. */
type Line = string | (() => string) | Call;

interface Call {
  call: string | (() => string);
  /** A primitive that the call gave, or the text of something else. */
  gave?: unknown;
  ending?: string;
}

let lines: Line[] = [];

export function startScript(): void {
  lines = [];
}

/** The script of the current test so far. */
export function currentScript(): string[] {
  return lines.map(told);
}

/**
 * Adds one line, such as `clock.advance(10)`. A function is called when somebody reads the script, so
 * what it tells of must not have changed by then.
 */
export function step(line: string | (() => string)): void {
  lines.push(line);
  if (lines.length > MAX_STEPS) lines.splice(KEPT_AT_START, 1);
}

/**
 * The same object, with every call on it noted as `name.method(arguments) → result`.
 *
 * @example scripted(new LruTtlCache(options), 'cache').get('a') // notes: cache.get("a") → 1
 */
export function scripted<T extends object>(target: T, name: string): T {
  const methods = new Map<string, { member: unknown; method: (...args: unknown[]) => unknown }>();
  // An empty stand-in: a frozen target would insist on its own members.
  return new Proxy({} as T, {
    get(_, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol') return member;
      if (typeof member !== 'function') {
        const value = kept(member);
        step(() => `${name}.${key} → ${tellKept(value)}`);
        return member;
      }
      const known = methods.get(key);
      if (known?.member === member) return known.method;
      const method = (...args: unknown[]): unknown => {
        const values = args.map(kept);
        return noted(() => `${name}.${key}(${values.map(tellKept).join(', ')})`, () => Reflect.apply(member, target, args));
      };
      methods.set(key, { member, method });
      return method;
    },
  });
}

/**
 * Runs a call and notes it with its result or with what it threw.
 *
 * @param call as {@link step} takes a line
 * @param tell the result as text, asked for late: for one that is the suite's own and does not change
 */
export function noted<T>(call: string | (() => string), run: () => T, tell?: (result: T) => string): T {
  const line: Call = { call };
  const mine = lines;
  mine.push(line);
  markCall();
  try {
    const result = run();
    line.gave = tell ? new Text(() => tell(result)) : kept(result);
    line.ending = 'gave';
    return result;
  } catch (error) {
    line.ending = ` threw ${errorName(error)}`;
    throw error;
  } finally {
    if (mine.length > MAX_STEPS) mine.splice(KEPT_AT_START, 1);
  }
}

/** Stands for what is no primitive. */
class Text {
  readonly tell: () => string;
  constructor(tell: () => string) {
    this.tell = tell;
  }
}

/** A primitive as it is; of all else the text at the time of the call. */
function kept(value: unknown): unknown {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value;
  const text = format(value);
  return new Text(() => text);
}

const tellKept = (value: unknown): string => (value instanceof Text ? value.tell() : format(value));

/** Calls that are made for what they give: of these an undefined is told, too. */
const ASKS = /\.(get|peek|entryAt)\(/;

function told(line: Line): string {
  if (typeof line === 'string') return line;
  if (typeof line === 'function') return line();
  const call = typeof line.call === 'string' ? line.call : line.call();
  if (line.ending !== 'gave') return call + (line.ending ?? '');
  return line.gave === undefined && !ASKS.test(call) ? call : `${call} → ${tellKept(line.gave)}`;
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return format(error);
  const code = Object.getOwnPropertyDescriptor(error, 'code')?.value;
  const name = typeof code === 'string' ? code : format(Object.getOwnPropertyDescriptor(error, 'name')?.value ?? error.name);
  return name.replace(/^"|"$/g, '').slice(0, 100);
}
