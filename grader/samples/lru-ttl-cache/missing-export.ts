class LruTtlCache {
  get() {
    return undefined;
  }
}
export const cache = new LruTtlCache();
