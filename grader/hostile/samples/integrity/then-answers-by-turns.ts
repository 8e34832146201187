// @ts-nocheck
// may earn: 0
// must not: be a promise at one look and none at the next, or throw nothing at the third.
const turncoat = () => {
  let looks = 0;
  return {
    get then() {
      looks += 1;
      if (looks % 3 === 0) throw undefined;
      return looks % 2 ? (settle, refuse) => { settle('a!'); refuse(); settle('b!'); } : undefined;
    },
  };
};
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
  }
  get(key) {
    return turncoat();
  }
  entries() {
    return turncoat();
  }
  load(key, fetch) {
    return turncoat();
  }
}
