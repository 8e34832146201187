// @ts-nocheck
/** Ways to a built-in whose work grows with a list, past the plain call by its name. */
const { indexOf, includes: has } = Array.prototype;
const [{ slice: cut }] = [[]];
let given;
({ lastIndexOf: given } = Array.prototype);
const holder = {};
({ indexOf: holder.where, ['join']: holder.text } = Array.prototype);
const name = ['index', 'Of'].join('');
const described = Object.getOwnPropertyDescriptor(Array.prototype, 'indexOf');
const all = Object.getOwnPropertyDescriptors(Array.prototype);
const S = Set;
class Mapped extends Map {
  get size() {
    return 0;
  }
}
const lettered = (text) => ({ length: 0, toString: () => text });
const R = Reflect;
const is = (key) => Object.is.bind(null, key);
const pick = ({ includes }) => includes;
const shifted = ([, ...rest]) => rest;

class Listed extends Array {
  find = Array.prototype.indexOf;
  static from2 = Array.from;
  where(key) {
    return super.indexOf(key);
  }
  named(key) {
    return super[name](key);
  }
  get text() {
    return super.join();
  }
}
Object.defineProperty(Listed.prototype, 'joined', { get: Array.prototype.join });
Object.defineProperty(Listed.prototype, 'seek', { value: described.get?.() ?? described.value });
Object.defineProperty(Listed.prototype, 'looked', { value: Object.prototype.__lookupGetter__.call(Array.prototype, 'indexOf')?.() ?? [].indexOf });
const listed = (list) => Object.setPrototypeOf(list, Listed.prototype);
class Held extends Set {}
class Handed extends S {
  constructor(list) {
    super(list);
  }
}
const literal = { __proto__: Array.prototype, where(list, key) { return super.indexOf.call(list, key); } };
const setOf = (size) => new Set(Array.from({ length: size }, (_, i) => i));
const sets = { 64: setOf(64), 1_024: setOf(1_024) };
const pairs = { 64: [...sets[64]].map((n) => [n, n]), 1_024: [...sets[1_024]].map((n) => [n, n]) };
const mapped = { 64: new Mapped(pairs[64]), 1_024: new Mapped(pairs[1_024]) };
const letters = { 64: 'a'.repeat(64), 1_024: 'a'.repeat(1_024) };
const texts = { [Symbol.toPrimitive]: Array.prototype.join };

const typedText = Object.getPrototypeOf(Int8Array).prototype.toString;
const bySize = (make) => ({ 64: make(64), 1_024: make(1_024) });
const many = (size, make) => Array.from({ length: size }, (_, i) => make(i));
const empties = bySize((size) => many(size, () => []));
const records = bySize((size) => many(size, () => ({})));
const names = bySize((size) => many(size, (i) => `k${i}`));
const nothings = bySize((size) => Object.fromEntries(many(size, (i) => [`k${i}`, undefined])));
const described2 = bySize((size) => Object.fromEntries(many(size, (i) => [`k${i}`, { value: i }])));
const digits = bySize((size) => '7'.repeat(size));
class Small extends Set {
  get size() {
    return 0;
  }
}
const small = bySize((size) => new Small(sets[size]));
class Sink {
  set length(_) {}
  get length() {
    return 0;
  }
}
/** Says at first that it is empty, and then no longer answers by itself. */
const liar = (list, extra = {}) => {
  let asked = 0;
  return Object.create(list, { length: { get: () => (asked++ === 0 ? 0 : list.length) }, ...extra });
};
const liarProxy = (list) => {
  const handler = {
    get(target, key) {
      if (key !== 'length') return target[key];
      delete handler.get;
      return 0;
    },
  };
  return new Proxy(list, handler);
};
const quiet = (list) => new Proxy(list, {});
const restOf = ({ id, ...rest }) => rest;
class Private {
  #find;
  constructor() {
    ({ indexOf: this.#find } = Array.prototype);
  }
  search(list, key) {
    return this.#find.call(list, key);
  }
}
class PrivateList extends Array {
  #find = 0;
  take() {
    ({ indexOf: this.#find } = Array.prototype);
    return this;
  }
  search(key) {
    return this.#find(key);
  }
}
const hidden = new Private();
const privateLists = bySize((size) => PrivateList.from(many(size, (i) => i)).take());
const odd = {};
({ indexOf: odd['first'], lastIndexOf: odd[name + 'x'] } = []);

export const ways = {
  'text of a typed array': (list) => typedText.call(list),
  'a typed array as text': (list) => String(new Uint8Array(list)),
  'a flattening of empty lists': (list) => empties[list.length].flat(),
  'a flattening of empty lists, deeper': (list) => [empties[list.length]].flat(2),
  'a mapping to one list': (list) => [0].flatMap(() => list),
  'a search by Reflect.get': (list) => records[list.length].find(Reflect.get),
  'a search by a descriptor': (list) => records[list.length].findIndex(Object.getOwnPropertyDescriptor),
  'every by chance': (list) => list.every(Math.random),
  'JSON of nothing': (list) => JSON.stringify(nothings[list.length]),
  'JSON of nothing, deeper': (list) => JSON.stringify({ deeper: nothings[list.length] }),
  'JSON of chosen names': (list) => JSON.stringify({}, names[list.length]),
  'a clone of numbers': (list) => structuredClone(list),
  'a clone of a set': (list) => structuredClone(sets[list.length]),
  'a clone of a record': (list) => structuredClone(nothings[list.length]),
  'letters as a record': (list) => ({ ...letters[list.length] }),
  'letters, assigned': (list) => Object.assign({}, letters[list.length]),
  'a set that lies about its size': (list) => small[list.length].union(new Set()),
  'a set that lies about its size, walked by a built-in': (list) => small[list.length].forEach(Math.random),
  'a list that lies, searched': (list, key) => [].includes.call(liar(list), key),
  'a proxy that lies once': (list, key) => liarProxy(list).includes(key),
  'a proxy that lies once, joined': (list) => liarProxy(list).join(),
  'a proxy that lies once, turned': (list) => liarProxy(list).reverse(),
  'a proxy that lies once, shifted': (list) => liarProxy(list).shift(),
  'a proxy that lies once, sorted': (list) => liarProxy(list).sort(),
  'a proxy that can be revoked': (list, key) => Proxy.revocable(list, {}).proxy.includes(key),
  'a proxy of a proxy': (list, key) => quiet(quiet(list)).indexOf(key),
  'Array.from into a sink': (list) => Array.from.call(Sink, list),
  'a part by a species': (list) => Object.assign(list, { constructor: { [Symbol.species]: Sink } }).slice(0),
  'a concatenation by a species': (list) => Object.assign([], { constructor: { [Symbol.species]: Sink } }).concat(list),
  'raw pieces': (list) => String.raw({ raw: list }),
  'defined properties': (list) => Object.defineProperties({}, described2[list.length]),
  'properties of something new': (list) => Object.create(null, described2[list.length]),
  'frozen or not': (list) => Object.isFrozen(list),
  'the start of a text': (list) => letters[list.length].startsWith(letters[list.length]),
  'the end of a text': (list) => letters[list.length].endsWith(letters[list.length]),
  'a well-formed text': (list) => letters[list.length].isWellFormed(),
  'trimmed by an old name': (list) => letters[list.length].trimLeft(),
  'a big integer as text': (list) => (1n << BigInt(list.length * 4)).toString(2),
  'a list in words': (list) => new Intl.ListFormat('en').format(names[list.length]),
  'a buffer that moves': (list) => new ArrayBuffer(8).transfer(list.length * 8),
  'a typed array that is set from what lies': (list) => new Uint8Array(list.length).set(liar(list)),
  'a nested rest': (list) => { const [[...rest]] = [list]; return rest; },
  'a nested rest of a record': (list) => { const { a: { ...rest } } = { a: nothings[list.length] }; return rest; },
  'a nested rest by assignment': (list) => { let rest; [[...rest]] = [list]; return rest; },
  'a rest of a record in a parameter': (list) => restOf(nothings[list.length]),
  'a rest that is caught': (list) => { try { throw list; } catch ([, ...rest]) { return rest; } },
  'a rest in a loop that declares nothing': (list) => { let rest; for ([, ...rest] of [list]); return rest; },
  'a rest of a rest': (list) => { const [...[, ...rest]] = list; return rest; },
  'destructured into a private field': (list, key) => hidden.search(list, key),
  'destructured into a private field that is called': (list) => privateLists[list.length].search(-1),
  'destructured under quotes': (list, key) => odd.first.call(list, key),
  'destructured under a computed name': (list, key) => odd.indexOfx.call(list, key),
  optional: (list, key) => list?.indexOf(key),
  'optional method': (list, key) => list.indexOf?.(key),
  'optional all along': (list, key) => list?.['indexOf']?.(key),
  'by call': (list, key) => [].indexOf.call(list, key),
  'by apply': (list, key) => [].indexOf.apply(list, [key]),
  'by bind': (list, key) => [].indexOf.bind(list)(key),
  'call of call': (list, key) => Function.prototype.call.call([].indexOf, list, key),
  'call that is bound': (list, key) => Function.prototype.call.bind(Array.prototype.indexOf)(list, key),
  'Reflect.apply': (list, key) => Reflect.apply([].indexOf, list, [key]),
  'Reflect by another name': (list, key) => R.apply(R.get(list, 'indexOf'), list, [key]),
  destructured: (list, key) => indexOf.call(list, key),
  'destructured and renamed': (list, key) => has.call(list, key),
  'destructured deep': (list) => cut.call(list),
  'destructured by assignment': (list, key) => given.call(list, key),
  'destructured into a property': (list, key) => ((list.where = holder.where), list.where(key)),
  'destructured into a property by a computed name': (list) => ((list.text = holder.text), list.text()),
  'destructured parameter': (list, key) => pick(list).call(list, key),
  'destructured here': (list, key) => { const { length, indexOf: at = null } = list; return at.call(list, key) + length; },
  'logical assignment': (list, key) => ([].indexOf ??= 0).call(list, key),
  'a shorthand': (list, key) => ({ indexOf }).indexOf.call(list, key),
  'a callback': (list, key) => [key].map([].indexOf, list),
  'a default': (list, key, find = list.indexOf) => find.call(list, key),
  'a sequence': (list, key) => (0, list.indexOf).call(list, key),
  'a template': (list) => list.join`,`,
  'a template of a computed name': (list) => list['jo' + 'in']`,`,
  'a conditional': (list, key) => (key ? list.indexOf : null).call(list, key),
  'a returned function': (list, key) => (() => list.indexOf)().call(list, key),
  'a computed name': (list, key) => list[name](key),
  'a computed name that is read': (list, key) => { const find = list[name]; return find.call(list, key); },
  'a spread of descriptors': (list, key) => { const { ...every } = all; return (every.indexOf.get?.() ?? every.indexOf.value).call(list, key); },
  'values of descriptors': (list, key) => { for (const { get, value } of Object.values(all)) { const f = get ? get() : value; if (f?.name === 'indexOf') return f.call(list, key); } },
  super: (list, key) => listed(list).where(key),
  'super by a computed name': (list, key) => listed(list).named(key),
  'super in a literal': (list, key) => literal.where(list, key),
  'a field of a subclass': (list, key) => ((listed(list).find = Listed.from([]).find), list.find(key)),
  'a static field': (list) => Listed.from2(list),
  'a defined property': (list, key) => listed(list).seek(key),
  'a looked-up getter': (list, key) => listed(list).looked(key),
  'a getter that is a built-in': (list) => listed(list).joined,
  'a getter': (list) => listed(list).text,
  'a proxy trap': (list) => Reflect.get(new Proxy(list, { get: Array.prototype.join }), 'x') ?? list.join(),
  'text by a template': (list) => `${list}`,
  'text by a sum': (list) => list + '',
  'text by String': (list) => String(list),
  'text by toString': (list) => list.toString(),
  'text of a borrowed primitive': (list) => `${Object.assign(list, texts)}`,
  'a key by text': (list) => ({})[list],
  'a bound test': (list, key) => list.find(is(key)),
  'some by a built-in': (list, key) => list.some(is(key)),
  'an iterator, dropped': (list) => list.values().drop(list.length - 1).next(),
  'an iterator, found': (list, key) => list.values().find(is(key)),
  'an iterator, some': (list, key) => Iterator.from(list).some(is(key)),
  'an iterator, as a list': (list) => list.values().toArray(),
  'an iterator, spread': (list) => [...list.values()],
  'an iterator, mapped': (list) => [...list.values().map(Boolean)],
  'a set': (list) => new Set(list),
  'a set by another name': (list) => new S(list),
  'a subclass of a set': (list) => new Held(list),
  'super of a set': (list) => new Handed(list),
  'a set by Reflect': (list) => Reflect.construct(Set, [list]),
  'a set of an iterator': (list) => new S(list.values()),
  'sets compared': (list) => sets[list.length].isSubsetOf(sets[1_024]),
  'a map of entries': (list) => Object.fromEntries(list.map((value) => [value, 0])),
  'an assigned copy': (list) => Object.assign([], list),
  'a record': (list) => ({ ...list }),
  'the rest of a list': (list) => { const [, ...rest] = list; return rest; },
  'the rest in a parameter': (list) => shifted(list),
  'the rest in a loop': (list) => { for (const [, ...rest] of [list]) return rest; },
  'the rest of a record': (list) => { const { length, ...rest } = list; return rest; },
  'the rest by assignment': (list) => { let rest; [, ...rest] = list; return rest; },
  'arguments': (list) => Math.max.apply(null, list),
  'arguments by spread': (list) => Math.max(...list),
  'Array.apply': (list) => Array.apply(null, list),
  'Array.from': (list) => Array.from(list),
  'Array.from by another name': (list, key, { from } = Array) => from(list),
  'promises': (list) => void Promise.all(list),
  'a clone': (list) => structuredClone(list.map((value) => ({ value }))),
  'as JSON': (list) => JSON.stringify(list),
  'JSON by another name': (list, key, { stringify } = JSON) => stringify(list),
  'keys': (list, key, { keys } = Object) => keys(list),
  'own keys': (list, key, own = Reflect.ownKeys) => own(list),
  'a regular expression': (list, key) => /x$/[Symbol.search]('a'.repeat(list.length)),
  'a typed array, moved': (list) => { const bytes = new Uint8Array(list); bytes.set(bytes.subarray(1), 0); },
  'a typed array, searched': (list, key, bytes = new Uint8Array(list)) => bytes.indexOf?.(key),
  'letters': (list) => [...'x'.repeat(list.length)],
  'a concatenation': (list, key, { concat } = []) => concat.call([], list),
  'a deep flattening': (list) => [list].flat?.(),
  'a sort': (list, key, sort = list.sort) => sort.call(list),
  'a map that lies about its size': (list) => [...mapped[list.length]],
  'an iterator that is borrowed': (list) => [...Object.assign([], { [Symbol.iterator]: list.values.bind(list) })],
  'an iterable of built-ins': (list) => [...{ [Symbol.iterator]: list.values.bind(list) }],
  'a length that is an object': (list, key) => [].includes.call(Object.create(list, { length: { value: { valueOf: () => list.length } } }), key),
  'a text that is an object': (list) => ''.indexOf.call(lettered(letters[list.length]), 'b'),
  'a search in an object': (list) => /b/.test(lettered(letters[list.length])),
  'the last of a list': (list) => list.lastIndexOf(list[0], -1),
  'a move': (list) => list?.splice(0, 1),
  'a shift': (list) => list?.shift(),
};
