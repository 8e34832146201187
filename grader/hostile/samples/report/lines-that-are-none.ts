// @ts-nocheck
// may earn: 0
// must not: point at a line that the submission does not have.
const hook = typeof arguments === 'undefined' ? [() => {}, () => {}] : arguments;

export class Box {
  set() {
    for (const line of [-1, 0.5, 'x', Number.NaN, undefined, { toString: () => 'here' }])
      try {
        hook[0](line);
      } catch {}
    for (;;)
      try {
        hook[0]({
          toString() {
            throw new Error('told');
          },
        }, 0);
      } catch {}
  }
  get() {}
}
