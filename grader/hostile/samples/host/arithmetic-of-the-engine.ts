// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: find arithmetic, texts of numbers or orders of keys that differ from engine to engine.
let hash = 0;
const mix = (text) => {
  for (let i = 0; i < text.length; i += 1) hash = (hash * 31 + text.charCodeAt(i)) | 0;
};
for (const name of ['sin', 'cos', 'tan', 'exp', 'log', 'log2', 'log10', 'log1p', 'expm1', 'cbrt', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'asin', 'acos', 'atan', 'sqrt', 'fround'])
  for (let i = 1; i < 60; i += 1) mix(String(Math[name](i * 0.7310585 - 3)));
for (let i = 1; i < 60; i += 1) mix(`${Math.pow(i, 0.37)} ${i ** -1.7} ${Math.atan2(i, 7)} ${Math.hypot(i, i / 3)} ${(i / 7).toString(3)} ${(i / 7).toFixed(9)} ${(i * 1e19).toPrecision(7)}`);
mix(Object.keys({ b: 1, 2: 1, a: 1, 1: 1, [Symbol()]: 1, '-1': 1 }).join());
mix([3, 1, undefined, 10, 2].sort().join());
mix([..."aZ\u00e4\u1E9E\uac00"].map((c) => c.toUpperCase() + c.toLowerCase() + c.normalize('NFD')).join());
throw new Error(`${hash}`);

export class Box {
  set() {}
  get() {}
}
