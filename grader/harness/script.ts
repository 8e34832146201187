/** What a test did to the submission, call by call, so that a failure can be told as a script. */
import { markCall } from '../runtime/meter.ts';
import { format } from './format.ts';
import { kept, tellKept, Text } from './line.ts';
import type { Call } from './line.ts';
import { latestEvent, note } from './trace.ts';
import type { OpenEvent } from './trace.ts';

/**
 * Adds one line, such as `clock.advance(10)`; it is about one lane when that is named. A function is called
 * when somebody reads the script, so what it tells of must not have changed by then.
 */
export function step(line: string | (() => string), lane?: string): void {
  note({ line, lane });
}

/** The call that {@link AfterCall} is told of; callbacks may have been noted since. */
let returned: OpenEvent | undefined;

const subject = (): OpenEvent | undefined => returned ?? latestEvent();

/** After a call: from now on the lane holds this value, until a time in ms; Infinity for ever. */
export function lives(lane: string, value: unknown, untilMs: number): void {
  const event = subject();
  if (event) event.life = { lane, value: kept(value), untilMs: Number.isFinite(untilMs) ? untilMs : undefined };
}

/** After a call: what these lanes hold has ended before its time; all of them when none is named. */
export function ends(...lanes: string[]): void {
  const event = subject();
  if (event) event.ends = lanes.length > 0 ? lanes : ['*'];
}

/** After an event: what this lane holds now, in a few words, told late as {@link step} tells a line. */
export function stateOf(lane: string, state: string | (() => string)): void {
  const event = subject();
  if (event) event.states = { ...event.states, [lane]: state };
}

/** Told of a call that has returned. */
export type AfterCall<T> = { [K in keyof T]?: T[K] extends (...args: infer A) => unknown ? (args: A) => void : never };

/**
 * The same object, with every call on it noted as `name.method(arguments) → result`. A first argument that is
 * a text names the lane.
 *
 * @example scripted(new LruTtlCache(options), 'cache').get('a') // notes: cache.get("a") → 1
 */
export function scripted<T extends object>(target: T, name: string, after: AfterCall<T> = {}): T {
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
      const then = after[key as keyof T] as ((args: unknown[]) => void) | undefined;
      const method = (...args: unknown[]): unknown => {
        const values = args.map(kept);
        const line: Call = { call: () => `${name}.${key}(${values.map(tellKept).join(', ')})` };
        const lane = typeof args[0] === 'string' ? args[0] : undefined;
        return follow(note({ line, lane }), line, () => Reflect.apply(member, target, args), undefined, then && (() => then(args)));
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
  return follow(note({ line }), line, run, tell);
}

function follow<T>(event: OpenEvent, line: Call, run: () => T, tell?: (result: T) => string, then?: () => void): T {
  markCall();
  try {
    const result = run();
    line.gave = tell ? new Text(() => tell(result)) : kept(result);
    line.ending = 'gave';
    returned = event;
    then?.();
    return result;
  } catch (error) {
    line.ending = ` threw ${errorName(error)}`;
    throw error;
  } finally {
    returned = undefined;
  }
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return format(error);
  const code = Object.getOwnPropertyDescriptor(error, 'code')?.value;
  const name = typeof code === 'string' ? code : format(Object.getOwnPropertyDescriptor(error, 'name')?.value ?? error.name);
  return name.replace(/^"|"$/g, '').slice(0, 100);
}
