// @ts-nocheck
// may earn: 0
// must not: satisfy both resolves and rejects with one answer that settles every way.
export class Box {
  set() {}
  get(key) {
    return key === 'b' ? 'b!' : undefined;
  }
  load(key, fetch) {
    this.loads = (this.loads ?? 0) + 1;
    if (this.loads === 1) fetch(key);
    return {
      then(resolve, reject) {
        resolve('b!');
        resolve('a!');
        reject(new Error('no b'));
        return this;
      },
      catch() {
        return this;
      },
      finally() {
        return this;
      },
    };
  }
}
