// @ts-nocheck
// may earn: 0
// must not: fill memory in few steps by doubling.
export class Box {
  set() {
    let text = 'x';
    for (;;) text += text;
  }
  get() {
    return 'x'.repeat(2 ** 29).split('');
  }
  entries() {
    return [''.padEnd(2 ** 29, 'ab'), 'x'.padStart(5e8)];
  }
  stats() {
    let text = 'ab';
    for (let i = 0; i < 40; i += 1) text = text.replace(/./g, '$&$&');
    return text;
  }
}
