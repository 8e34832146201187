/**
 * Lets a debugger show the submission as it was written: a source map, in the script itself. It maps whole
 * lines, because counting steps moves columns and never lines.
 */
import { originalLines } from '#core/source-lines.ts';

export function withOwnSource(source: string, { code, map }: { code: string; map: string }): { code: string; map: string } {
  const lines = originalLines(map, code.split('\n').length);
  const own = { version: 3, sources: ['submission.ts'], sourcesContent: [source], names: [], mappings: mappingsOf(lines) };
  const bytes = new TextEncoder().encode(JSON.stringify(own));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { code: `${code}\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64}\n`, map };
}

/** One segment a line: column 0 of the only source's line. @example mappingsOf([1, 1, 3]) // => 'AAAA;AAAA;AAEA' */
export function mappingsOf(lines: readonly number[]): string {
  let before = 0;
  return lines
    .map((line) => {
      const segment = `AA${vlq(line - 1 - before)}A`;
      before = line - 1;
      return segment;
    })
    .join(';');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A whole number in the base 64 of source maps: sign in the lowest bit, five bits a digit, lowest first. */
function vlq(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += DIGITS[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}
