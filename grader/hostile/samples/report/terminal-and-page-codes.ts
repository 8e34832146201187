// @ts-nocheck
// may earn: 0
// must not: write to a terminal, a page or a table by what it prints, names and throws.
const codes = ['\u001b[2J\u001b]0;title\u0007', '\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007', '\u009b31m', '\r\n::error::x', '\u202eevil\u2066', '\u2028\u2029', '<img src=x onerror=alert(1)>', ']]>', '=cmd|0', '\ud800', '\0', '`${1}`', '</script><script>'];
const named = Object.fromEntries(codes.map((code) => [code, code]));
export class Box {
  constructor() {
    console.log(...codes, named);
  }
  set() {}
  get(key) {
    return named;
  }
  entries() {
    return codes.map((code) => [code, named]);
  }
  stats() {
    throw Object.assign(new Error(codes.join('')), { name: codes.join(' '), stack: codes.join('\n') });
  }
  load() {
    return Promise.reject(codes.join('\n'));
  }
}
