import { expect, test } from 'vitest';
import { contractMismatch } from './contract-mismatch.ts';

/** A chain as TypeScript 5.9 nests it, outermost first. */
const chain = (...messages: string[]) =>
  messages.reduceRight<{ messageText: string; next?: { messageText: string }[] } | undefined>(
    (inner, messageText) => (inner ? { messageText, next: [inner] } : { messageText }),
    undefined,
  )!;

test('no problem is no mismatch', () => {
  expect(contractMismatch([])).toBeUndefined();
});

const insideClass = (...messages: string[]) =>
  contractMismatch([
    {
      messageText: chain(
        `Type 'typeof import("file:///lab/submission")' does not satisfy the expected type 'Contract'.`,
        "Types of property 'LruTtlCache' are incompatible.",
        'Types of construct signatures are incompatible.',
        "Type 'new <K, V>() => LruTtlCache<K, V>' is not assignable to type 'new <K, V>() => Cache<K, V>'.",
        ...messages,
      ),
    },
  ]);

test('a result of another type is named by its path, with the sentence that compares the types', () => {
  const found = insideClass(
    "The types returned by 'get(...)' are incompatible between these types.",
    "Type 'string' is not assignable to type 'V'.",
    "'V' could be instantiated with an arbitrary type which could be unrelated to 'string'.",
  );
  expect(found).toEqual({ path: ['LruTtlCache', 'get'], text: "Type 'string' is not assignable to type 'V'." });
});

test('a parameter of another type is told by the whole signatures', () => {
  const found = insideClass(
    "The types of 'delete' are incompatible between these types.",
    "Type '(key: number) => boolean' is not assignable to type '(key: K) => boolean'.",
    "Types of parameters 'key' and 'key' are incompatible.",
    "Type 'K' is not assignable to type 'number'.",
  );
  expect(found).toEqual({
    path: ['LruTtlCache', 'delete'],
    text: "Type '(key: number) => boolean' is not assignable to type '(key: K) => boolean'.",
  });
});

test('a missing export is told without addresses of files', () => {
  const messageText = chain(
    `Type 'typeof import("file:///lab/submission")' does not satisfy the expected type 'Contract'.`,
    `Property 'LruTtlCache' is missing in type 'typeof import("file:///lab/submission")' but required in type 'Contract'.`,
  );
  expect(contractMismatch([{ messageText }])).toEqual({
    path: [],
    text: "Property 'LruTtlCache' is missing in type 'submission' but required in type 'Contract'.",
  });
});

test('a file without exports is no module', () => {
  expect(contractMismatch([{ messageText: "File 'file:///lab/submission.ts' is not a module." }])).toEqual({
    path: [],
    text: 'The submission exports nothing.',
  });
});
