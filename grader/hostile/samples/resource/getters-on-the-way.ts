// @ts-nocheck
// may earn: 0
// must not: hold the run by getters and traps that the engine runs while it loads or tells.
const slow = { get message() { for (;;); }, get name() { for (;;); }, get stack() { for (;;); }, toString() { for (;;); }, get [Symbol.toStringTag]() { for (;;); } };
export class Box {
  set() { throw slow; }
  get() { return slow; }
  entries() { throw Object.assign(new Error('x'), { cause: slow, toJSON() { for (;;); } }); }
  stats() { console.log(slow); return slow; }
  load() { return Promise.reject(slow); }
}
