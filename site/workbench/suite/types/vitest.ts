/** What suites use of Vitest, as its own types say it; the whole would be a quarter of a megabyte. */
export const vitestTypes = `
declare module 'vitest' {
  /** What has to hold of a value. */
  interface Assertion<T> {
    /** Identity, as Object.is tells it. */
    toBe(expected: T): void;
    /** Equality of structure, \`undefined\` members aside. */
    toEqual(expected: unknown): void;
    /** Equality of structure, \`undefined\` members included. */
    toStrictEqual(expected: unknown): void;
    toBeDefined(): void;
    toBeUndefined(): void;
    toBeGreaterThan(limit: number | bigint): void;
    toBeGreaterThanOrEqual(limit: number | bigint): void;
    toBeLessThan(limit: number | bigint): void;
    toBeLessThanOrEqual(limit: number | bigint): void;
    /** Of a list or a text: holds this item or part. */
    toContain(item: unknown): void;
    toHaveLength(length: number): void;
    toMatch(pattern: string | RegExp): void;
    toMatchObject(part: object): void;
    /** Of a function: throws when it is called. */
    toThrow(expected?: string | RegExp | Error | (new (...given: never[]) => Error)): void;
    /** The opposite of the assertion that follows. */
    not: Assertion<T>;
    /** Waits for a promise and asserts on its value. */
    resolves: Assertion<Awaited<T>>;
    /** Waits for a promise that fails and asserts on its reason. */
    rejects: Assertion<unknown>;
  }
  interface Expect {
    /** States what has to hold of a value; the message is told when it does not. */
    <T>(actual: T, message?: string): Assertion<T>;
    /** How many assertions this test has to have made by its end. */
    assertions(count: number): void;
    /** This test has to have made an assertion by its end. */
    hasAssertions(): void;
  }
  export const expect: Expect;
  /** A group of tests: here, a stage. */
  export function describe(stage: string, body: () => void): void;
  /** One test: a rule of the contract. */
  export function it(test: string, body: () => void | Promise<void>): void;
  /** The same as \`it\`. */
  export function test(test: string, body: () => void | Promise<void>): void;
}
`;
