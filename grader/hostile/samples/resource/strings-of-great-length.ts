// @ts-nocheck
// may earn: 0
// must not: hold the run, or fill memory, with padding, repeating and replacing.
const text = 'ab'.repeat(1e5);
export class Box {
  set() { return text.replaceAll('a', text); }
  get() { return text.padEnd(2 ** 29 - 24, text).split(''); }
  entries() { return text.replace(/a/g, () => text).length; }
  stats() { let s = 'x'; for (let i = 0; i < 29; i += 1) s += s; return s.normalize('NFKD').localeCompare(s); }
  clearAfter() { return Array(1e4).fill(text).join(text); }
  load() { return JSON.parse('['.repeat(1e6)); }
}
