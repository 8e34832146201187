/** Names of archive entries: from bytes to text, and which ones are not taken. */
import { decoderOf } from './decode-text.ts';

const latin = new TextDecoder('windows-1252');

/** Bytes without a mark of their encoding: UTF-8 if they are, else what Korean Windows wrote, else Latin. */
export const decodeName = (bytes: Uint8Array): string => decoderOf(bytes)?.(bytes) ?? latin.decode(bytes);

const DEPTH_MAX = 32;
const LENGTH_MAX = 1_024;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Those that turn the direction of text or hide in it; joiners inside words stay allowed. */
const HIDDEN = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Why a name is not taken, as a sentence; undefined when it is fine. Nothing is ever written under it all the same. */
export function nameProblem(name: string): string | undefined {
  if (name === '' || name === '/') return 'It has no name';
  if (name.length > LENGTH_MAX) return `Its name has more than ${LENGTH_MAX} characters`;
  if (/\p{Cc}/u.test(name)) return 'Its name holds a control character';
  if (HIDDEN.test(name)) return 'Its name holds characters that hide or turn text';
  if (!name.isWellFormed()) return 'Its name is no proper Unicode';
  if (name.includes('\\')) return 'Its name holds a backslash: on Windows it would lead elsewhere';
  if (name.startsWith('/')) return 'Its name is an absolute path';
  if (/^[a-z]:/i.test(name)) return 'Its name starts with a drive letter';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'Its name leads out of the archive (..)';
  if (parts.includes('.') || parts.includes('')) return 'Its name has empty parts';
  if (parts.length > DEPTH_MAX) return `It lies more than ${DEPTH_MAX} folders deep`;
  const reserved = parts.find((part) => RESERVED.test(part));
  if (reserved !== undefined) return `${reserved} is the name of a device on Windows`;
  return parts.some((part) => /[. ]$/.test(part)) ? 'A part of its name ends in a dot or a space, which Windows drops' : undefined;
}

/** Names with the same key are one file on some system: letters' case and Unicode's forms do not tell them apart. */
export const collisionKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

/** For people: control characters and characters that turn text are replaced, and it stays one short line. */
export const shownName = (name: string): string => name.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 300);
