// @ts-nocheck
// may earn: 0
// must not: take memory by resizing, transferring and copying buffers.
const kept = [];

export class Box {
  set() {}
  get() {}
  load() {
    for (let i = 0; i < 4; i += 1) {
      const buffer = Reflect.construct(ArrayBuffer, [8, { maxByteLength: 60_000_000 }]);
      buffer.resize(50_000_000);
      kept.push(buffer.transfer(50_000_000));
    }
    throw new Error(`kept ${kept.length} buffers of 50 MB`);
  }
}
