import { fnv1a32, hash32 } from '#sim/hash.ts';

/** An integer in [0, 2³²) for a text, always the same one. */
export type HashFn = (text: string) => number;

export type HashName = 'course' | 'fnv1a' | 'crc32' | 'djb2';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as zip files use it, over text in ASCII. @example crc32('123456789') // => 0xcbf43926 */
export function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) sum = (sum >>> 8) ^ CRC_TABLE[(sum ^ text.charCodeAt(at)) & 0xff]!;
  return ~sum >>> 0;
}

/** Bernstein's times 33, over text in ASCII. @example djb2('') // => 5381 */
export function djb2(text: string): number {
  let sum = 5381;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 33) + text.charCodeAt(at)) >>> 0;
  return sum;
}

/** The hash of the course mixes well; the others are good for other purposes. */
export const hashes: Readonly<Record<HashName, HashFn>> = { course: hash32, fnv1a: fnv1a32, crc32, djb2 };
