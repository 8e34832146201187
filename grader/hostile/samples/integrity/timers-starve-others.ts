// @ts-nocheck
// may earn: 0
// must not: keep timers of the suite from firing by many of its own, or by intervals of no length.
for (let i = 0; i < 2_000; i += 1) setInterval(() => {}, 0);
const again = () => setTimeout(again, 0);
again();
export class Box {
  set() {}
  get() {}
  load() { return new Promise((resolve) => setTimeout(resolve, 1e9, 'late')); }
}
