// @ts-nocheck
/** Ways to much work by what says less of itself than it is, and by what no call shows. */
const bySize = (make) => ({ 64: make(64), 1_024: make(1_024) });
const many = (size, make) => Array.from({ length: size }, (_, i) => make(i));
const numbers = (size) => many(size, (i) => i);
const letters = bySize((size) => 'a'.repeat(size));
const names = bySize((size) => many(size, (i) => `k${i}`));
const tags = bySize((size) => many(size, () => 'en'));
const nothings = bySize((size) => Object.fromEntries(names[size].map((name) => [name, undefined])));
const zero = { value: 0 };
const shorts = bySize((size) => Object.defineProperty(new Float64Array(numbers(size)), 'length', zero));
const empties = bySize((size) => Object.defineProperty(new Float64Array(numbers(size)), 'byteLength', zero));
const calls = bySize((size) => Object.assign(() => 0, { [Symbol.iterator]: Array.prototype.values.bind(numbers(size)) }));
const functionRecords = bySize((size) => Object.assign(() => 0, nothings[size]));
const functionLists = bySize((size) => Object.defineProperty(Object.assign(() => 0, { ...numbers(size) }), 'length', { value: size }));
const named = bySize((size) => Object.assign([], nothings[size]));
const symbols = bySize((size) => Object.fromEntries(many(size, (i) => [Symbol(), i])));
const SetProxy = new Proxy(Set, {});
class OfProxy extends SetProxy {}
class OfProxyHanded extends SetProxy {
  constructor(list) {
    super(list);
  }
}
const withoutPrototype = (make) => bySize((size) => Object.setPrototypeOf(make(size), null));
const bareSets = withoutPrototype((size) => new Set(numbers(size)));
const bareMaps = withoutPrototype((size) => new Map(numbers(size).map((n) => [n, n])));
const bareBuffers = withoutPrototype((size) => new ArrayBuffer(size * 8));
const chains = bySize((size) => names[size].reduce((at, name) => Object.create(at, { [name]: { value: 0, enumerable: true } }), null));
const bytes = bySize((size) => new Uint8Array(size));
const hex = bySize((size) => '00'.repeat(size));
const pattern = bySize((size) => names[size].join('|'));
const alternatives = bySize((size) => new RegExp(pattern[size]));
const bound = bySize((size) => numbers(size).reduce((f, n) => f.bind(null, n), Math.min));
const big = bySize((size) => (1n << BigInt(size * 32)) - 1n);
const likes = bySize((size) => Object.create(numbers(size), { length: { value: size }, [Symbol.iterator]: { value: undefined } }));
const spread = bySize((size) => Object.create(numbers(size), { length: { value: size }, [Symbol.isConcatSpreadable]: { value: true } }));
const toNothing = { constructor: { [Symbol.species]: function () { return {}; } } };
const lying = (list) => {
  let asked = 0;
  return Object.defineProperty(Object.assign(() => 0, list), 'length', { get: () => (asked++ === 0 ? 0 : list.length) });
};

let seen = 0;
const attempt = (run) => {
  try {
    run();
  } catch {
    seen += 1;
  }
};
function bySequence(list, i = 0, _ = (i < list.length ? bySequence(list, i + 1) : null.thrown, 0)) {}
function byList(list, i = 0, _ = [i < list.length ? byList(list, i + 1) : null.thrown]) {}
function byName(list, i = 0, { [i < list.length ? byName(list, i + 1) : null.thrown]: _ } = {}) {}
function byNot(list, i = 0, _ = !(i < list.length ? byNot(list, i + 1) : null.thrown)) {}
class Field {
  static list = [];
  static i = 0;
  static of(list) {
    Field.list = list;
    Field.i = 0;
    return this;
  }
}
class FieldOfSequence extends Field { field = (Field.i++ < Field.list.length ? 0 : null.thrown, new FieldOfSequence()); }
class FieldOfList extends Field { field = [Field.i++ < Field.list.length ? 0 : null.thrown, new FieldOfList()]; }
class FieldOfNot extends Field { field = !(Field.i++ < Field.list.length ? new FieldOfNot() : null.thrown); }

export const ways = {
  'a typed array with a length of its own': (list) => shorts[list.length].indexOf(-1),
  'a typed array with a byteLength of its own': (list) => Math.min(...empties[list.length]),
  'a typed array with a byteLength of its own, as a set': (list) => new Set(empties[list.length]),
  'a typed array with a byteLength of its own, cut': (list) => empties[list.length].slice(),
  'a typed array of what has only a length': (list) => new Uint8Array(likes[list.length]),
  'a function that can be iterated': (list) => Math.min(...calls[list.length]),
  'a function that can be iterated, as a set': (list) => new Set(calls[list.length]),
  'a function that can be iterated, by Array.from': (list) => Array.from.call(Object, calls[list.length]),
  'a function as a record': (list) => ({ ...functionRecords[list.length] }),
  'a function, assigned': (list) => Object.assign({}, functionRecords[list.length]),
  'a function as a list': (list) => Array.prototype.indexOf.call(functionLists[list.length], -1),
  'a function as a list that lies': (list) => Array.prototype.includes.call(lying(list), -1),
  'a function as arguments': (list) => Math.max.apply(null, functionLists[list.length]),
  'a list with names as a record': (list) => ({ ...named[list.length] }),
  'symbols as a record': (list) => ({ ...symbols[list.length] }),
  'symbols, assigned': (list) => Object.assign({}, symbols[list.length]),
  'a constructor behind a proxy': (list) => new SetProxy(list),
  'a constructor behind a proxy, extended': (list) => new OfProxy(list),
  'a constructor behind a proxy, by super': (list) => new OfProxyHanded(list),
  'a constructor behind a proxy, by Reflect': (list) => Reflect.construct(SetProxy, [list]),
  'a constructor that is bound': (list) => new (Set.bind(null, list))(),
  'a constructor that is bound, given a list': (list) => new (Set.bind(null))(list),
  'a constructor that is bound, by Reflect': (list) => Reflect.construct(Set.bind(null, list), []),
  'a constructor that is bound, extended': (list) => new (class extends Object.assign(Set.bind(null, list), { prototype: Set.prototype }) {})(),
  'arguments that are bound': (list) => bound[list.length].bind(null, 0),
  'a set without a prototype': (list) => Set.prototype.forEach.call(bareSets[list.length], Math.random),
  'a set without a prototype, united': (list) => Set.prototype.union.call(bareSets[list.length], new Set()),
  'a map without a prototype': (list) => Map.prototype.forEach.call(bareMaps[list.length], Math.random),
  'a buffer without a prototype': (list) => ArrayBuffer.prototype.slice.call(bareBuffers[list.length], 0),
  'a concatenation into nothing': (list) => Object.assign([], toNothing).concat(spread[list.length]),
  'all descriptors': (list) => Object.getOwnPropertyDescriptors(list),
  'names, one of them': (list) => { for (const name in nothings[list.length]) return name; },
  'names of a list, one of them': (list) => { for (const name in list) return name; },
  'names along a chain, one of them': (list) => { for (const name in chains[list.length]) return name; },
  'names of a proxy, one of them': (list) => { for (const name in new Proxy(nothings[list.length], {})) return name; },
  'bytes as hex': (list) => bytes[list.length].toHex(),
  'bytes from hex': (list) => Uint8Array.fromHex(hex[list.length]),
  'bytes set from hex': (list) => bytes[list.length].setFromHex(hex[list.length]),
  'bytes as base64': (list) => bytes[list.length].toBase64(),
  'bytes from base64': (list) => Uint8Array.fromBase64(hex[list.length]),
  'bytes set from base64': (list) => bytes[list.length].setFromBase64(hex[list.length]),
  'a long text, cut': (list) => letters[list.length].slice(1),
  'a long text, cut by an old name': (list) => letters[list.length].substr(1),
  'quotes that are counted': (list) => ''.anchor(letters[list.length]).length,
  'alternatives of a pattern': (list) => alternatives[list.length].test('x'),
  'alternatives in a text': (list) => 'x'.match(pattern[list.length]),
  'alternatives of a pattern, searched by a text': (list) => 'x'.search(alternatives[list.length]),
  'tags of languages': (list) => Intl.getCanonicalLocales(tags[list.length]),
  'tags of languages, chosen from': (list) => new Intl.Collator(tags[list.length]),
  'a big integer and another': (list) => big[list.length] & (big[list.length] - 1n),
  'a big integer, shifted': (list) => big[list.length] << 1n,
  'a big integer, shifted in its place': (list) => { let all = big[list.length]; all >>= 1n; },
  'a big integer, turned': (list) => ~big[list.length],
  'a big integer, one more': (list) => { let all = big[list.length]; all++; },
  'the rest of a big integer': (list) => big[list.length] % 3n,
  'the bits of a big integer': (list) => BigInt.asUintN(list.length * 30, big[list.length]),
  'a big integer from a text': (list) => BigInt(`0x${hex[list.length]}`) + BigInt(`0x1${hex[list.length]}`),
  'recursion in a default that is a sequence': (list) => attempt(() => bySequence(list)),
  'recursion in a default that is a list': (list) => attempt(() => byList(list)),
  'recursion in a default that is negated': (list) => attempt(() => byNot(list)),
  'recursion in a computed name': (list) => attempt(() => byName(list)),
  'recursion in a field that is a sequence': (list) => attempt(() => new (FieldOfSequence.of(list))()),
  'recursion in a field that is a list': (list) => attempt(() => new (FieldOfList.of(list))()),
  'recursion in a field that is negated': (list) => attempt(() => new (FieldOfNot.of(list))()),
  'a generator that is no callback': (list) => list.every(function* () {}),
  'a generator with a default that is a sequence': (list) => list.every(function* (item, i, all, _ = (seen += item, 0)) {}),
  'a generator with a default that is negated': (list) => list.every(function* (item, i, all, _ = !(seen += item)) {}),
  'a generator with a computed name': (list) => list.every(function* (item, i, all, { [seen++]: _ } = {}) {}),
  'a generator of a class': (list) => list.every(class { static *each(item, i, all, _ = (seen += item, 0)) {} }.each),
};
