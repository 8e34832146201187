/** Text of unknown encoding: UTF-8, else CP949 as Korean Windows and Excel write it. */
import iconv from 'iconv-lite';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Undefined when it is neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return decoderOf(bytes)?.(bytes);
}

/** How the bytes, and any part of them, are read; undefined when they are text of neither encoding. */
export function decoderOf(bytes: Uint8Array): ((part: Uint8Array) => string) | undefined {
  try {
    strict.decode(bytes);
    return (part) => strict.decode(part);
  } catch {
    const text = iconv.decode(bytes, 'cp949');
    return text.includes('\ufffd') ? undefined : (part) => iconv.decode(part, 'cp949');
  }
}
