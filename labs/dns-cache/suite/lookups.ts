/** What all stages say about a look-up, and the names and addresses that they use. */
import fc from 'fast-check';
import { expectSame, format } from '#lab';
import type { Subject } from '../subject.ts';

export const WWW = 'www.example.com';
export const API = 'api.example.com';
export const NAMES = [WWW, API, 'example.com', 'mail-2.example.com'];
/** For look-ups after which no time passes. */
export const LONG_MS = 60_000;

/** @param expected from `fresh`, `kept` or `FAILED` */
export function expectLook(subject: Subject, name: string, expected: string): void {
  expectSame(subject.look(name), expected, () => `cache.lookup(${format(name)}) should give ${expected}`);
}

export const address = (host: number): string => `192.0.2.${host}`;

export const addresses: fc.Arbitrary<string> = fc.integer({ min: 1, max: 254 }).map(address);

/** One to three addresses in any order. */
export const addressLists: fc.Arbitrary<string[]> = fc.uniqueArray(addresses, { minLength: 1, maxLength: 3, size: 'max' });
