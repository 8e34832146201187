/** Text of unknown encoding: UTF-8, else CP949 as Korean Windows and Excel write it. */
import iconv from 'iconv-lite';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined when it is neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    const text = iconv.decode(bytes, 'cp949');
    return text.includes('\ufffd') ? undefined : text;
  }
}
