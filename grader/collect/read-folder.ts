/** Lists a folder on disk, or one file of it. Only regular files are ever opened; links are not followed. */
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Dirent } from 'node:fs';
import { compareText, Refused } from './collected.ts';
import { FOLDER_LEVELS } from './listing.ts';
import type { Entry, Listing } from './listing.ts';

const DEPTH_MAX = 16;
const ENTRIES_MAX = 500_000;

/** @throws when the folder itself cannot be read */
export async function readFolder(folder: string, except?: string): Promise<Listing> {
  const listing: Listing = { name: basename(resolve(folder)), kind: 'folder', entries: [], folders: [], refused: [] };
  await walk(folder, '', 1, listing, except === undefined ? undefined : resolve(except));
  return listing;
}

export function readFile(path: string): Listing {
  const name = basename(path);
  return { name, kind: 'file', entries: [fileEntry(dirname(path), name)], folders: [], refused: [] };
}

async function walk(root: string, path: string, depth: number, listing: Listing, except: string | undefined): Promise<void> {
  const children = await readdir(join(root, path), { withFileTypes: true });
  for (const child of children.sort((a, b) => compareText(a.name, b.name))) {
    const inner = path === '' ? child.name : `${path}/${child.name}`;
    if (listing.entries.length >= ENTRIES_MAX) throw new Refused(`${listing.name} holds more than ${ENTRIES_MAX} files: give a folder of submissions, not one above it`);
    if (resolve(root, inner) === except) continue;
    if (!child.isDirectory()) listing.entries.push({ ...fileEntry(root, inner), refusal: refusalOf(child) });
    else if (depth < DEPTH_MAX) {
      if (depth <= FOLDER_LEVELS) listing.folders.push(inner);
      if (child.name === 'node_modules' || child.name === '.git') continue;
      await walk(root, inner, depth + 1, listing, except);
    } else listing.refused.push({ path: inner, why: `It lies more than ${DEPTH_MAX} folders deep` });
  }
}

function refusalOf(child: Dirent): string | undefined {
  if (child.name.includes('\ufffd')) return 'Its name is not UTF-8: give the zip that it came in, or rename it';
  if (child.isSymbolicLink()) return 'It is a link, not a file';
  return child.isFile() ? undefined : 'It is not a regular file';
}

function fileEntry(root: string, path: string): Entry {
  return { path, size: 0, read: (bytesMax) => readRegular(join(root, path), bytesMax) };
}

/** Links are not followed and a named pipe does not hold up the run; Windows has neither flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readRegular(path: string, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, OPEN_FLAGS).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw new Refused('It is a link, not a file');
    if (error.code === 'EACCES' || error.code === 'ENXIO') throw new Refused(`It cannot be read (${error.code})`);
    throw error;
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Refused('It is not a regular file');
    if (stat.size > bytesMax) throw new Refused(`It has ${stat.size} bytes; at most ${bytesMax} are read`);
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
