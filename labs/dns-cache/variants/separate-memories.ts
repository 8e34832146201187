// Names that exist and names that do not are kept apart, each with the time of asking instead of the time of death.
interface Answer {
  readonly addresses: readonly string[];
  readonly ttlMs: number;
}

interface Options {
  clock: { now(): number };
  upstream: (name: string) => Answer | undefined;
  negativeTtlMs: number;
}

export class TtlCache {
  private readonly options: Options;
  private readonly present = new Map<string, { answer: Answer; askedAt: number }>();
  private readonly absent = new Map<string, number>();

  constructor(options: Options) {
    this.options = options;
  }

  lookup(name: string): readonly string[] {
    const key = name.toUpperCase();
    const { clock, negativeTtlMs } = this.options;
    const known = this.present.get(key);
    if (known && clock.now() - known.askedAt < known.answer.ttlMs) return known.answer.addresses;
    const missingSince = this.absent.get(key);
    if (missingSince !== undefined && clock.now() - missingSince < negativeTtlMs) return [];

    this.present.delete(key);
    this.absent.delete(key);
    const answer = this.options.upstream(key);
    if (answer) {
      this.present.set(key, { answer, askedAt: clock.now() });
      return answer.addresses;
    }
    this.absent.set(key, clock.now());
    return [];
  }
}
