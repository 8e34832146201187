/** Date in virtual time and in UTC, whatever the machine's clock and zone. */
import { virtualNow } from './virtual-time.ts';

const RealDate = Date;
const { apply, construct } = Reflect;
const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

/** A date and time without a zone would be read in the machine's; ECMAScript reads a date alone as UTC. */
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)\s*(?:\(.*\))?\s*$/i;
const DATE_ONLY = /^\s*[+-]?\d{4,6}(?:-\d{2}){0,2}\s*$/;

function parseUtc(text: string): number {
  const ms = RealDate.parse(text);
  if (HAS_ZONE.test(text) || DATE_ONLY.test(text)) return ms;
  return ms - realOffset(new RealDate(ms)) * 60_000;
}

const getTimezoneOffset = RealDate.prototype.getTimezoneOffset;
const realOffset = (date: Date): number => apply(getTimezoneOffset, date, []);

function argumentsInUtc(args: unknown[]): unknown[] {
  if (args.length === 0) return [virtualNow()];
  if (args.length === 1) return [typeof args[0] === 'string' ? parseUtc(args[0]) : args[0]];
  return [RealDate.UTC(...(args as [number, number]))];
}

/** Rewrites the local methods of the realm's dates to their UTC twins; once. */
export function virtualDate(): DateConstructor {
  const prototype = RealDate.prototype as unknown as Record<string, unknown>;
  for (const field of FIELDS)
    for (const verb of ['get', 'set'])
      if (prototype[`${verb}UTC${field}`]) define(prototype, `${verb}${field}`, prototype[`${verb}UTC${field}`]);
  const utcText = RealDate.prototype.toUTCString;
  const pieces = (date: Date): [string, string] => {
    const text = apply(utcText, date, []);
    const found = /^(\w+), (\d+) (\w+) (-?\d+) (.*) GMT$/.exec(text);
    return found ? [`${found[1]} ${found[3]} ${found[2]} ${found[4]}`, `${found[5]} GMT+0000 (Coordinated Universal Time)`] : [text, text];
  };
  define(prototype, 'getTimezoneOffset', method(() => 0));
  define(prototype, 'toDateString', method((date) => pieces(date)[0]));
  define(prototype, 'toTimeString', method((date) => pieces(date)[1]));
  define(prototype, 'toString', method((date) => [...new Set(pieces(date))].join(' ')));
  const proxy: DateConstructor = new Proxy(RealDate, {
    construct: (target, args, newTarget) => construct(target, argumentsInUtc(args), newTarget) as object,
    apply: () => new RealDate(virtualNow()).toString(),
    get: (target, key, receiver) => (key === 'now' ? virtualNow : key === 'parse' ? parseUtc : (Reflect.get(target, key, receiver) as unknown)),
  });
  define(prototype, 'constructor', proxy);
  return proxy;
}

const method = (run: (date: Date) => unknown): unknown =>
  ({ method(this: Date) { return run(this); } }).method;

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
}
