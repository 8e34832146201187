/** The database of this browser, opened when first asked for. It can be full, refused, silent or newer than this page. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export type StoreTrouble = 'full' | 'refused' | 'silent' | 'newer';

export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, cause: unknown) {
    super(`the database of the browser: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** What is read back is of unknown shape until its schema has looked at it. */
type Kept = { lab: string } & Record<string, unknown>;

interface Schema extends DBSchema {
  drafts: { key: string; value: Kept };
  checkpoints: { key: string; value: Kept & { id: string }; indexes: { lab: string } };
  progress: { key: string; value: Kept };
  /** Records that no schema accepts, kept as they were found. */
  damaged: { key: number; value: Damaged };
}

export interface Damaged {
  store: string;
  key: string;
  foundAtMs: number;
  record: unknown;
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'scale-out';
const VERSION = 1;
/** Some browsers never answer: a database whose disk is gone, a window that blocks an upgrade. */
const ANSWER_MS = 5_000;

let opening: Promise<Database> | undefined;

function open(): Promise<Database> {
  const opened = openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'lab' });
      db.createObjectStore('checkpoints', { keyPath: 'id' }).createIndex('lab', 'lab');
      db.createObjectStore('progress', { keyPath: 'lab' });
      db.createObjectStore('damaged', { autoIncrement: true });
    },
    // A newer page wants to change the database: this one lets go, and finds it newer at its next save.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => (opening = undefined),
  });
  opened.catch(() => (opening = undefined));
  return opened;
}

/**
 * Does work on the database.
 *
 * @throws StoreError, whatever went wrong
 */
export async function inStore<T>(work: (db: Database) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('silent', undefined)), ANSWER_MS);
  });
  try {
    return await Promise.race([answer(work), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function answer<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    opening ??= open();
    return await work(await opening);
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(troubleOf(error), error);
  }
}

function troubleOf(error: unknown): StoreTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'refused';
}

/** Closes it, so that a test can begin anew. */
export async function closeStore(): Promise<void> {
  const opened = opening;
  opening = undefined;
  await opened?.then((db) => db.close(), () => undefined);
}
