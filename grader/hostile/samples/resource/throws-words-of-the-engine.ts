// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: be taken for a failure of the engine, or of memory, because of the words it dies with.
export class Box {
  set() {}
  get() {}
  load() {
    setTimeout(() => {
      throw new Error('MODULE_NOT_FOUND ERR_ACCESS_DENIED bad option');
    }, 1);
    return new Promise(() => {});
  }
}
