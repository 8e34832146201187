// @ts-nocheck
// may earn: 0
// must not: matter that a constructor returns something else.
const nothing = new Proxy(function () {}, {
  get: (_, key) => (key === 'then' ? undefined : nothing),
  apply: () => nothing,
  construct: () => nothing,
});

export class Box {
  constructor() {
    if (new.target) return nothing;
  }
}
