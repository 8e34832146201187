export class LruTtlCache {
  get(key: string { return key; }
}
