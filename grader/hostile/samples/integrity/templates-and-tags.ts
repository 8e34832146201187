// @ts-nocheck
// may earn: 0
// must not: change the pieces of a template that code of others shares, or bind a tag to a hook.
const pieces = [];
const keep = (strings, ...values) => (pieces.push(strings), strings);
for (let i = 0; i < 3; i += 1) keep`a${i}b`;
for (const strings of pieces)
  for (const change of [() => (strings[0] = 'x'), () => strings.raw.push('y'), () => Object.setPrototypeOf(strings, Proxy)])
    try {
      change();
    } catch {}
if (pieces[0][0] !== 'a') throw new Error('changed');

export class Box {
  set() {}
  get() {}
}
