export class LruTtlCache { name = "ÿþú"; }
