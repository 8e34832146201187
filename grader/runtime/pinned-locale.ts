/** Locale and zone of a realm: en-US and UTC unless code asks for others, on every machine. */
import { argumentsOf } from './copies.ts';
import { charge } from './meter.ts';
import { virtualNow } from './virtual-time.ts';

const LOCALE = 'en-US';
const ZONE = 'UTC';

type AnyFunction = (...args: unknown[]) => unknown;
type Constructor = new (...args: unknown[]) => object;

const { apply, construct } = Reflect;

export function pinLocale(): void {
  formatVirtualNow();
  plainSpaces();
  for (const owner of [Number.prototype, BigInt.prototype])
    withDefaults(owner, 'toLocaleString', (args) => [localesOf(args[0]), args[1]]);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'])
    withDefaults(Date.prototype, name, inZone);
  withDefaults(String.prototype, 'localeCompare', (args) => [args[0], localesOf(args[1]), args[2]]);
  for (const name of ['toLocaleLowerCase', 'toLocaleUpperCase'])
    withDefaults(String.prototype, name, (args) => [localesOf(args[0])]);
  const intl = Intl as unknown as Record<string, Constructor>;
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const Original = intl[name];
    if (typeof Original !== 'function' || !/^[A-Z]/.test(name) || name === 'Locale') continue;
    const defaults = name === 'DateTimeFormat' ? inZone : (args: unknown[]) => [localesOf(args[0]), ...args.slice(1)];
    const pinned = new Proxy(Original, {
      construct: (target, args, newTarget) => construct(target, defaults(args), newTarget) as object,
      apply: (target, self, args) => apply(target as unknown as AnyFunction, self, defaults(args)),
    });
    Object.defineProperty(Intl, name, { value: pinned, configurable: true });
    Object.defineProperty(Original.prototype as object, 'constructor', { value: pinned, configurable: true });
  }
}

/** Without an argument a formatter says what time it is: that, too, is virtual. */
function formatVirtualNow(): void {
  const prototype = Intl.DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(prototype, 'format')!.get!;
  const { formatToParts } = prototype;
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const bound = apply(format as AnyFunction, this, []) as AnyFunction;
      return (date: unknown = virtualNow()) => bound(date);
    },
  });
  Object.defineProperty(prototype, 'formatToParts', {
    configurable: true,
    writable: true,
    value(this: Intl.DateTimeFormat, date: unknown = virtualNow()) {
      return apply(formatToParts as AnyFunction, this, [date]);
    },
  });
}

/** Between the ends of a range Node writes thin spaces and Chromium plain ones. */
function plainSpaces(): void {
  const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');
  const prototype = Intl.DateTimeFormat.prototype;
  const { formatRange, formatRangeToParts } = prototype;
  Object.assign(prototype, {
    formatRange(this: Intl.DateTimeFormat, from: Date, to: Date) {
      return plain(apply(formatRange, this, [from, to]));
    },
    formatRangeToParts(this: Intl.DateTimeFormat, from: Date, to: Date) {
      return apply(formatRangeToParts, this, [from, to]).map((part) => ({ ...part, value: plain(part.value) }));
    },
  });
}

/** A list of tags is looked through for the first that is known. */
function localesOf(locales: unknown): unknown {
  if (typeof locales !== 'object' || locales === null || locales instanceof Intl.Locale) return locales ?? LOCALE;
  const list = argumentsOf(locales) as unknown[];
  if (list === locales) charge(list.length);
  return list;
}

const inZone = (args: unknown[]): unknown[] => [localesOf(args[0]), { timeZone: ZONE, ...(args[1] as object | undefined) }];

function withDefaults(owner: object, name: string, defaults: (args: unknown[]) => unknown[]): void {
  const property = Object.getOwnPropertyDescriptor(owner, name)!;
  const original = property.value as AnyFunction;
  const pinned = { [name](this: unknown, ...args: unknown[]) { return apply(original, this, defaults(args)); } }[name];
  Object.defineProperty(owner, name, { ...property, value: pinned });
}
