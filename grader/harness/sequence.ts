/** Random scripts drawn at one go. */
import fc from 'fast-check';

/**
 * Lists of up to `maxLength` of the choices, all lengths alike: short ones find little, and shrinking, which is
 * that of `fc.array`, makes them short. Takes a fifth of the time of `fc.array(fc.constantFrom(…))`, which weighs
 * each item anew.
 */
export function sequenceOf<T>(choices: readonly T[], maxLength: number): fc.Arbitrary<T[]> {
  return new Sequence(choices, maxLength);
}

class Sequence<T> extends fc.Arbitrary<T[]> {
  readonly #choices: readonly T[];
  readonly #maxLength: number;

  constructor(choices: readonly T[], maxLength: number) {
    super();
    this.#choices = choices;
    this.#maxLength = maxLength;
  }

  override generate(random: fc.Random): fc.Value<T[]> {
    const list: T[] = [];
    for (let left = random.nextInt(0, this.#maxLength); left > 0; left -= 1)
      list.push(this.#choices[random.nextInt(0, this.#choices.length - 1)]!);
    return new fc.Value(list, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is T[] {
    return this.#lists().canShrinkWithoutContext(value);
  }

  override shrink(value: T[], context: unknown): fc.Stream<fc.Value<T[]>> {
    return this.#lists().shrink(value, context);
  }

  /** Made when something is to be shrunk. */
  #lists(): fc.Arbitrary<T[]> {
    return fc.array(fc.constantFrom(...this.#choices), { maxLength: this.#maxLength, size: 'max' });
  }
}
