// @ts-nocheck
// may earn: 0
// must not: swallow an assertion inside a promise executor or an async function.
export class Box {
  constructor({ onLeave }) {
    new Promise(() => onLeave?.('wrong', 0)).catch(() => {});
    (async () => onLeave?.('wrong', 1))().catch(() => {});
  }
  set() {}
  get() {}
}
