// @ts-nocheck
// may earn: 0
// must not: take memory that lies outside the heap.
// differs: the page has no limit of its own on buffers.
const Bytes = ArrayBuffer;
const kept = [];

export class Box {
  set() {}
  get() {}
  entries() {
    return new Uint8Array(2 ** 31);
  }
  load() {
    for (let i = 0; i < 4; i += 1) kept.push(new Bytes(50_000_000).slice(0));
    throw new Error(`kept ${kept.length} buffers of 50 MB`);
  }
}
