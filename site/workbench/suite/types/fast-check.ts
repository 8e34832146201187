/** What suites use of fast-check, as its own types say it; the whole would be a third of a megabyte. */
export const fastCheckTypes = `
declare module 'fast-check' {
  namespace fc {
    /** Gives random values of a type, and smaller ones when a value breaks a rule. */
    interface Arbitrary<T> {
      /** The same values, turned into others. */
      map<U>(mapper: (value: T) => U): Arbitrary<U>;
      /** Only the values that are to be kept. */
      filter(keep: (value: T) => boolean): Arbitrary<T>;
      /** Values that depend on another one. */
      chain<U>(next: (value: T) => Arbitrary<U>): Arbitrary<U>;
    }
    interface Length {
      minLength?: number;
      maxLength?: number;
      /** How long lists become where no length is said. */
      size?: 'xsmall' | 'small' | 'medium' | 'large' | 'xlarge' | 'max';
    }
    interface Range { min?: number; max?: number }
    type Weighted<T> = Arbitrary<T> | { arbitrary: Arbitrary<T>; weight: number };
    type ValueOf<W> = W extends Weighted<infer T> ? T : never;

    /** Lists; shorter ones are smaller. */
    function array<T>(item: Arbitrary<T>, length?: Length): Arbitrary<T[]>;
    function boolean(): Arbitrary<boolean>;
    /** Always this value. */
    function constant<const T>(value: T): Arbitrary<T>;
    /** One of these values; the first is the smallest. */
    function constantFrom<const T>(...values: T[]): Arbitrary<T>;
    /** Whole numbers, from -2147483648 to 2147483647 unless said; those nearer to 0 are smaller. */
    function integer(range?: Range): Arbitrary<number>;
    /** Whole numbers from 0 on; smaller ones are smaller. */
    function nat(max?: number | { max: number }): Arbitrary<number>;
    /** The same values, never made smaller. */
    function noShrink<T>(values: Arbitrary<T>): Arbitrary<T>;
    /** A value of one of these, each as often as its weight says. */
    function oneof<W extends Weighted<unknown>[]>(...options: W): Arbitrary<ValueOf<W[number]>>;
    /** Objects with a value for each member. */
    function record<T>(members: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T>;
    /** Some of these values, in an order of their own. */
    function shuffledSubarray<T>(values: T[], length?: Length): Arbitrary<T[]>;
    /** Texts; shorter ones are smaller. */
    function string(length?: Length & { unit?: 'grapheme' | 'grapheme-ascii' | 'binary' | 'binary-ascii' | Arbitrary<string> }): Arbitrary<string>;
    /** Some of these values, in the order given. */
    function subarray<T>(values: T[], length?: Length): Arbitrary<T[]>;
    /** Lists of a fixed length, a value of each. */
    function tuple<T extends unknown[]>(...items: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T>;
    /** Lists in which no two items are alike, or alike in what the selector gives. */
    function uniqueArray<T>(item: Arbitrary<T>, length?: Length & { selector?: (item: T) => unknown }): Arbitrary<T[]>;
  }
  export default fc;
}
`;
