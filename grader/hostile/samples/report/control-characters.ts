// @ts-nocheck
// may earn: 0
// must not: reach a terminal, a table or a page as anything but text.
export class Box {
  constructor() {
    throw new Error('\u0000\u0007\b\u001b[2J\u001b[31mred\u001b]0;title\u0007 \u202eevil\u2066\u2069 \u009b31m \ud800 \u2028\u2029 \r\n::error::forged\n');
  }
}
