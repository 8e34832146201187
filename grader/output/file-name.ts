/** A name that every file system takes, from an id that may hold anything; different ids give different names. */
import { createHash } from 'node:crypto';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const CHARS_MAX = 80;

export function fileNameOf(id: string): string {
  const name = id.normalize('NFC').replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '_').slice(0, CHARS_MAX).toWellFormed();
  // Case and composed letters are no difference everywhere.
  const same = name === id && name === name.toLowerCase() && name !== '' && !RESERVED.test(name);
  return same ? name : `${RESERVED.test(name) ? '_' : ''}${name}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}
