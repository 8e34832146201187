// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: be told as out of memory because the word stands in its message.
export class Box {
  set() {}
  get() {}
  load() {
    setTimeout(() => {
      throw new Error('a memory of things past: heap out of memory');
    }, 1);
    return new Promise(() => {});
  }
}
