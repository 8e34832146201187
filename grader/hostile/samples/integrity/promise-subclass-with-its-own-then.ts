// @ts-nocheck
// may earn: 0
// must not: pass resolves with a subclass of Promise that drops what it is told.
class Mute extends Promise {
  then(resolve, reject) {
    return super.then(() => undefined, () => undefined);
  }
  static get [Symbol.species]() {
    return Promise;
  }
}

export class Box {
  set() {}
  get(key) {
    return key === 'b' ? 'b!' : undefined;
  }
  load(key, fetch) {
    this.loads = (this.loads ?? 0) + 1;
    if (this.loads === 1) fetch(key);
    return Mute.resolve('wrong');
  }
}
