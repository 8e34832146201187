// @ts-nocheck
// may earn: 0
// must not: be broken by what the compiler puts between tokens.
const tag = (parts, ...rest) => parts.raw.join(String(rest.length));
let n = 0
;[1, 2].forEach((x) => n += x)
a: for (const x of [1, 2]) c: for (;;) { if (x) continue a; break c }
do n++; while (n < 5) var after = n
if (n) for (const x in { a: 1 }) while (n-- > 0) if (x) continue; else break; else n = 0
const f = (x = () => ({}), { y = [...[1]] } = {}) => (z) => async (w) => (x(), y, z, w)
const g = () => tag`${1}\u{41}${`${`deep`}`}`
export class Box { set() {} get() { throw new Error(g() + after + n + typeof f()()) } }
