/** The hash of the course: FNV-1a over UTF-8, then a finaliser, because FNV-1a alone spreads similar names badly. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const REPLACEMENT_CHARACTER = 0xfffd;

/**
 * An integer in [0, 2³²) for a text, the same everywhere.
 *
 * @example hash32('a') // => 444641715
 */
export const hash32 = (text: string): number => fmix32(fnv1a32(text));

/** FNV-1a, 32 bits, over the bytes of the text in UTF-8; a lone surrogate counts as U+FFFD. */
export function fnv1a32(text: string): number {
  let hash = FNV_OFFSET;
  const add = (byte: number): void => {
    hash = Math.imul(hash ^ byte, FNV_PRIME);
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      add(unit);
      continue;
    }
    const point = text.codePointAt(at)!;
    if (point > 0xffff) at += 1;
    utf8(point >= 0xd800 && point <= 0xdfff ? REPLACEMENT_CHARACTER : point, add);
  }
  return hash >>> 0;
}

/** The last step of MurmurHash3: every bit of the input sways every bit of the output. */
export function fmix32(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Bytes of a code point from U+0080 on; written out, because a realm has no TextEncoder. */
function utf8(point: number, add: (byte: number) => void): void {
  if (point < 0x800) {
    add(0xc0 | (point >> 6));
  } else {
    if (point < 0x10000) {
      add(0xe0 | (point >> 12));
    } else {
      add(0xf0 | (point >> 18));
      add(0x80 | ((point >> 12) & 0x3f));
    }
    add(0x80 | ((point >> 6) & 0x3f));
  }
  add(0x80 | (point & 0x3f));
}
