/** Text of unknown encoding: UTF-8, UTF-16 with a mark as Excel's "Unicode text", else CP949 as Korean Windows writes it. */
import iconv from 'iconv-lite';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Undefined when it is neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decoderOf(bytes)?.(bytes);
}

/** How the bytes, and any part of them, are read; undefined when they are text of neither UTF-8 nor CP949. */
export function decoderOf(bytes: Uint8Array): ((part: Uint8Array) => string) | undefined {
  try {
    strict.decode(bytes);
    return (part) => strict.decode(part);
  } catch {
    const text = iconv.decode(bytes, 'cp949');
    return text.includes('\ufffd') ? undefined : (part) => iconv.decode(part, 'cp949');
  }
}
