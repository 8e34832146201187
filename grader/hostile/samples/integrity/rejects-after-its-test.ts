// @ts-nocheck
// may earn: 0
// must not: fail or end a later test by a rejection that nobody handles.
export class Box {
  constructor() {
    setTimeout(() => Promise.reject(new Error('late')), 1);
    setTimeout(() => { throw null; }, 5_000);
    void Promise.reject(undefined);
  }
  set() {}
  get() {}
}
