// @ts-nocheck
// may earn: 0
// must not: collect for ever with Array.fromAsync.
export class Box {
  set() {}
  get() {}
  load() {
    return Array.fromAsync({ [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ value: 1, done: false }) }) });
  }
}
