export class LruTtlCache {
  get() {
    return undefined;
  }
}
throw new TypeError('not ready yet');
