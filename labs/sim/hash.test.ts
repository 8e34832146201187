import { describe, expect, it } from 'vitest';
import { fmix32, fnv1a32, hash32 } from '#sim/hash.ts';

describe('hash32', () => {
  it.each([
    ['', 2872998923],
    ['a', 444641715],
    ['a#0', 2269659281],
    ['a#1', 2725594544],
    ['node-0#0', 1440314732],
    ['node-9#127', 2425519589],
    ['사용자:42', 1089547987],
  ])('gives %j its golden value', (text, expected) => {
    expect(hash32(text)).toBe(expected);
  });

  it('hashes the bytes that TextEncoder gives, for every length in UTF-8 and for lone surrogates', () => {
    const ofBytes = (text: string): number => {
      const hash = new TextEncoder().encode(text).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
      return hash >>> 0;
    };
    for (const text of ['\u007f\u0080', '\u07ff\u0800', '가\uffff', '\u{10000}a\u{10ffff}', '😀', 'a\ud83d', '\ude00b', '\ude00\ud83d'])
      expect(fnv1a32(text), JSON.stringify(text)).toBe(ofBytes(text));
  });
});

describe('parts of the hash', () => {
  it('is FNV-1a as published', () => {
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('a')).toBe(0xe40c292c);
    expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  });

  it('finalises as MurmurHash3 does', () => {
    expect(fmix32(0)).toBe(0);
    expect(fmix32(1)).toBe(0x514e28b7);
  });
});
