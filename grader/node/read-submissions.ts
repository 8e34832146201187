/**
 * Finds the submissions of a folder: one `.ts` or `.js` file each, or one sub-folder each. What is read
 * is hostile: only regular files of bounded size in strict UTF-8 become text.
 */
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { submissionOf } from '../core/submission.ts';
import type { Submission } from '../core/submission.ts';

/** A submission that was found and not read yet. */
export interface FoundSubmission {
  id: string;
  /** Relative to the folder, with `/`; undefined when a sub-folder holds no single source. */
  source: string;
  problem?: string;
}

export interface Findings {
  found: FoundSubmission[];
  /** Names of entries that are no submissions. */
  ignored: string[];
}

/** Above this many bytes a file is not read at all; the lab's own limit is lower and has its own message. */
const FILE_BYTES_MAX = 4 * 1024 * 1024;

/**
 * @param except a folder that is never a submission, such as the one that results go to
 * @throws when the folder cannot be read
 */
export async function findSubmissions(folder: string, labId: string, except: string): Promise<Findings> {
  const found: FoundSubmission[] = [];
  const ignored: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || resolve(folder, entry.name) === resolve(except)) ignored.push(entry.name);
    else if (entry.isDirectory()) found.push(await inSubFolder(folder, entry.name, labId));
    else if (isSource(entry.name)) found.push({ id: withoutExtension(entry.name), source: entry.name });
    else ignored.push(entry.name);
  }
  return { found: found.sort((a, b) => compare(a.id, b.id) || compare(a.source, b.source)), ignored: ignored.sort() };
}

async function inSubFolder(folder: string, name: string, labId: string): Promise<FoundSubmission> {
  const names = (await readdir(join(folder, name))).filter(isSource).sort();
  const named = names.filter((file) => withoutExtension(file) === labId);
  const [only] = names.length === 1 ? names : named.length === 1 ? named : [];
  if (only) return { id: name, source: `${name}/${only}` };
  const problem =
    names.length === 0
      ? 'The folder holds no .ts or .js file'
      : `The folder holds ${names.length} sources and none, or more than one, is called ${labId}: which one is meant?`;
  return { id: name, source: name, problem };
}

/** Reads one; what cannot be read becomes a submission without text that says why. Never rejects. */
export async function readSubmission(folder: string, { id, source, problem }: FoundSubmission): Promise<Submission> {
  const unreadable = async (why: string): Promise<Submission> => ({
    ...(await submissionOf(id, source, new Uint8Array())), text: undefined, unreadable: why,
  });
  if (problem) return unreadable(problem);
  try {
    const file = await open(join(folder, source), OPEN_FLAGS);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return await unreadable('It is not a regular file');
      if (stat.size > FILE_BYTES_MAX) return await unreadable(`It has ${stat.size} bytes; at most ${FILE_BYTES_MAX} are read`);
      return await submissionOf(id, source, new Uint8Array(await file.readFile()));
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return unreadable(code === 'ELOOP' ? 'It is a link, not a file' : `It cannot be read (${code ?? 'unknown'})`);
  }
}

/** Links are not followed and a named pipe does not hold up the run; Windows has neither flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const isSource = (name: string): boolean => /\.(ts|js)$/i.test(name) && !/\.d\.ts$/i.test(name);
const withoutExtension = (name: string): string => name.slice(0, name.length - extname(name).length);
/** By UTF-16 code unit: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
