/**
 * Which objects are proxies. A trap may answer otherwise each time, and take itself away: what such a list
 * says of its length is nothing to charge by, so each access to it is charged instead.
 */
import { charge } from './meter.ts';

const RealProxy = Proxy;
const { construct, get, set, has, deleteProperty, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
const targets = new WeakMap<object, object>();

export const isProxy = (value: object): boolean => targets.has(value);
/** What a proxy stands in front of; undefined for anything else. */
export const targetOf = (value: object): object | undefined => targets.get(value);

/** Has the realm's Proxy remember what it makes; once, before anything is sealed. */
export function rememberProxies(realGlobal: object): void {
  const { revocable } = RealProxy;
  const remember = <T extends object>(made: T, target: object): T => {
    targets.set(made, target);
    return made;
  };
  Object.defineProperty(RealProxy, 'revocable', {
    value: { revocable<T extends object>(target: T, handler: ProxyHandler<T>) {
      const made = revocable(target, handler);
      remember(made.proxy, target);
      return made;
    } }.revocable,
  });
  const remembering = new RealProxy(RealProxy, {
    construct: (target, args, newTarget) => remember(construct(target, args, newTarget) as object, args[0] as object),
  });
  Object.defineProperty(realGlobal, 'Proxy', { value: remembering, writable: true, enumerable: false, configurable: true });
}

/** The same list, each access to which is charged. */
export function counted(list: object): object {
  const one = <A extends unknown[], R>(access: (...args: A) => R) => (...args: A): R => {
    charge(1);
    return access(...args);
  };
  return new RealProxy(list, {
    // The list itself is asked, not this stand-in: a getter of it has to find its private fields.
    get: one((target, key) => get(target, key) as unknown),
    set: one((target, key, value) => set(target, key, value)),
    has: one(has),
    deleteProperty: one(deleteProperty),
    defineProperty: one(defineProperty),
    getOwnPropertyDescriptor: one(getOwnPropertyDescriptor),
    ownKeys: one((target) => {
      const names = ownKeys(target);
      charge(names.length);
      return names;
    }),
  });
}
