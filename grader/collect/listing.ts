/** What is in a package, before anybody asks whose it is. Folders, archives and single files look the same. */
import type { Refusal } from '../core/run.ts';

export interface Entry {
  /** In the package, with `/`; NFC. */
  path: string;
  /** A sentence, when it must not be read. */
  refusal?: string;
  /** Whether reading fails through no fault of who handed in. */
  unreadable?: boolean;
  /** Bytes as declared; what is read is counted anew. */
  size: number;
  /** @throws Refused with a sentence */
  read: (bytesMax: number) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface Listing {
  /** File or folder name of the package. */
  name: string;
  kind: 'folder' | 'zip' | 'file';
  entries: Entry[];
  /** Folders of the first levels, with those that hold nothing. */
  folders: string[];
  /** Entries whose very name is not taken. */
  refused: Refusal[];
}

/** One folder around all, one for each student, and what lies in it. */
export const FOLDER_LEVELS = 3;

/** Above this many bytes a source is not read at all; the lab's own limit is lower and has its own message. */
export const FILE_BYTES_MAX = 4 * 1024 * 1024;

/** Noise that operating systems and tools leave; it is neither graded nor told. */
export function isNoise(path: string): boolean {
  return path.split('/').some((part) => /^(__MACOSX|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|node_modules|\.git|\.vscode|\.idea)$/i.test(part));
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const withoutExtension = (name: string): string => name.replace(/(?:\.[cm]?[jt]s)?\.txt$|\.[^.]*$/i, '');
/** Some LMSs take no `.ts`, and Windows hides what people put behind it. */
export const isSource = (path: string): boolean => /\.[cm]?[jt]s(?:\.txt)?$/i.test(path) && !/\.d\.[cm]?ts$/i.test(path);
