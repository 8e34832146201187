/**
 * Code in the fragment of an address, which no server sees: `#share=1.<base64url of deflated JSON>`.
 * A link comes from anyone. What it holds is bounded before and while it is unpacked, and is only ever text.
 */
import { z } from 'zod/mini';
import type { LinkProblem } from '../../i18n/keeping.ts';

const FORMAT = '1.';
/** Characters of base64url; also what a chat or a mail still takes as one address. */
const PACKED_CHARS_MAX = 100_000;
const UNPACKED_BYTES_MAX = 600_000;

const contentSchema = z.object({
  lab: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  version: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  text: z.string(),
});
export type SharedCode = z.infer<typeof contentSchema>;

/** @returns the fragment without `#`; undefined when the code is too long for a link */
export async function packLink(code: SharedCode): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(code));
  if (bytes.length > UNPACKED_BYTES_MAX) return undefined;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
  return packed.length > PACKED_CHARS_MAX ? undefined : `share=${FORMAT}${packed}`;
}

/** @returns undefined when the fragment carries no code */
export async function unpackLink(fragment: string, lab: string): Promise<SharedCode | LinkProblem | undefined> {
  const value = new URLSearchParams(fragment.replace(/^#/, '')).get('share');
  if (value === null) return undefined;
  if (value.length > PACKED_CHARS_MAX + FORMAT.length) return 'too-large';
  if (!value.startsWith(FORMAT)) return 'broken';
  if (typeof DecompressionStream === 'undefined') return 'unsupported';
  try {
    const bytes = await inflate(fromBase64Url(value.slice(FORMAT.length)));
    if (!bytes) return 'too-large';
    const content = contentSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return content.lab === lab ? content : 'other-lab';
  } catch {
    return 'broken';
  }
}

/** Undefined as soon as it becomes too much, however little was packed. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > UNPACKED_BYTES_MAX) {
      void reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws when it is no base64url */
const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
