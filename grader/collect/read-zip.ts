/**
 * Lists a zip archive by its directory and reads entries one at a time, counted while they are inflated.
 * Archives are hostile: each entry that is not taken has a sentence, and none stops the others.
 */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { BlobReader, ERR_UNSUPPORTED_COMPRESSION, ZipReader } from '@zip.js/zip.js';
import type { Entry as ZipEntry, FileEntry } from '@zip.js/zip.js';
import { Refused } from './collected.ts';
import { collisionKey, decodeName, nameProblem, shownName } from './entry-name.ts';
import { FOLDER_LEVELS, isNoise } from './listing.ts';
import type { Entry, Listing } from './listing.ts';

const ENTRIES_MAX = 100_000;
/** Students zip their node_modules, too. */
const NOISE_MAX = 200_000;
/** Larger ones are inflated only as far as somebody asks for; text does not shrink more than this. */
const RATIO_MAX = 200;
const RATIO_FREE_BYTES = 1024 * 1024;

/**
 * A package that an LMS or the instructor made: when it is damaged, that is nobody's fault who handed in.
 * @throws Refused when it is no archive, or its directory is not whole
 */
export async function readZipFile(path: string): Promise<Listing> {
  const listing = await readZip(basename(path), await openAsBlob(path), ENTRIES_MAX);
  const damage = listing.refused.find(({ path: where }) => where === listing.name);
  if (damage) throw new Refused(damage.why);
  const read = (entry: Entry) => async (bytesMax: number) =>
    entry.read(bytesMax).catch((error: Error) => {
      throw error.cause === DAMAGED ? new Error(`The package cannot be read here; download it again, or unpack it and give the folder. ${error.message}`) : error;
    });
  return { ...listing, entries: listing.entries.map((entry) => ({ ...entry, read: read(entry) })) };
}

const DAMAGED = Symbol('damaged');

/** @throws Refused when it is no archive at all */
export async function readZip(name: string, blob: Blob, entriesMax: number): Promise<Listing> {
  const listing: Listing = { name, kind: 'zip', entries: [], folders: [], refused: [] };
  const taken: FileEntry[] = [];
  const folders = new Set<string>();
  for (const entry of await directory(blob, entriesMax, listing)) {
    const path = nameOf(entry).normalize('NFC');
    const problem = nameProblem(path);
    if (isNoise(path)) {
      const parts = path.split('/');
      const noise = parts.findIndex((part) => isNoise(part));
      addFolder(folders, parts.slice(0, parts[noise] === '.git' ? noise + 1 : noise).join('/'));
      continue;
    }
    if (problem) listing.refused.push({ path: shownName(path), why: problem });
    else if (entry.directory) addFolder(folders, path.replace(/\/$/, ''));
    else {
      addFolder(folders, path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
      taken.push(entry);
      listing.entries.push(entryOf(path, entry));
    }
  }
  refuseCollisions(listing.entries);
  refuseOverlaps(listing.entries, taken);
  listing.folders = [...folders].sort();
  return listing;
}

async function directory(blob: Blob, entriesMax: number, listing: Listing): Promise<ZipEntry[]> {
  const reader = new ZipReader(new BlobReader(blob), { useWebWorkers: false, filenameValidation: 'tolerant' });
  const entries: ZipEntry[] = [];
  let noise = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      noise += isNoise(nameOf(entry)) ? 1 : 0;
      if (entries.length - noise === entriesMax || noise === NOISE_MAX) {
        listing.refused.push({ path: listing.name, why: `The archive holds more than ${noise === NOISE_MAX ? NOISE_MAX : entriesMax} entries; the others are not read` });
        break;
      }
      entries.push(entry);
    }
  } catch (error) {
    if (entries.length === 0) throw new Refused(`It is not a zip archive that can be read: ${(error as Error).message}`);
    listing.refused.push({ path: listing.name, why: `The archive's directory is damaged after ${entries.length} entries: ${(error as Error).message}` });
  }
  return entries;
}

/** The mark for UTF-8 is often missing where the name is UTF-8 all the same. */
const nameOf = (entry: ZipEntry): string => (entry.filenameUTF8 || entry.extraFieldUnicodePath?.valid ? entry.filename : decodeName(entry.rawFilename));

function addFolder(folders: Set<string>, path: string): void {
  const parts = path.split('/').filter(Boolean).slice(0, FOLDER_LEVELS);
  for (const level of parts.keys()) folders.add(parts.slice(0, level + 1).join('/'));
}

function entryOf(path: string, entry: FileEntry): Entry {
  return { path, size: entry.uncompressedSize, refusal: refusalOf(entry), read: (bytesMax) => inflate(entry, bytesMax) };
}

/** The file type of Unix, in the upper half of the attributes when a Unix made the archive. */
const fileType = ({ versionMadeBy, externalFileAttributes }: FileEntry): number =>
  versionMadeBy >> 8 === 3 ? (externalFileAttributes >>> 16) & 0o170000 : 0;

function refusalOf(entry: FileEntry): string | undefined {
  const type = fileType(entry);
  if (entry.symlink || type === 0o120000) return 'It is a link, not a file';
  if (type !== 0 && type !== 0o100000) return 'It is not a regular file';
  if (entry.encrypted) return 'It is encrypted: hand it in without a password';
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > compressedSize * RATIO_MAX)
    return `It claims to inflate to ${Math.round(uncompressedSize / Math.max(compressedSize, 1))} times its size, as no text does`;
  return undefined;
}

function refuseCollisions(entries: Entry[]): void {
  const byKey = Map.groupBy(entries, ({ path }) => collisionKey(path));
  for (const [key, same] of byKey) {
    if (same.length > 1)
      for (const entry of same) entry.refusal ??= `${same.length} entries have this name, or names that are one on some systems: which one is meant?`;
    const parent = ancestors(key).find((path) => byKey.has(path));
    if (parent !== undefined) for (const entry of same) entry.refusal ??= `${shownName(parent)} is a file and a folder at once`;
  }
}

const ancestors = (path: string): string[] => path.split('/').slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join('/'));

/** Entries that share bytes of the archive make a small file inflate to a huge one. */
function refuseOverlaps(entries: Entry[], zipEntries: FileEntry[]): void {
  const ranges = zipEntries
    .map(({ offset, rawFilename, compressedSize }, index) => ({ index, from: offset, to: offset + 30 + rawFilename.length + compressedSize }))
    .sort((a, b) => a.from - b.from);
  let before = ranges[0];
  for (const range of ranges.slice(1)) {
    if (before && range.from < before.to)
      for (const { index } of [before, range]) entries[index]!.refusal ??= 'It shares bytes of the archive with another entry';
    if (!before || range.to > before.to) before = range;
  }
}

async function inflate(entry: FileEntry, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.uncompressedSize > bytesMax) throw new Refused(`It has ${entry.uncompressedSize} bytes; at most ${bytesMax} are read`);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw new Refused(`It inflates to more than ${bytesMax} bytes, whatever it claims`);
      chunks.push(chunk.slice());
    },
  });
  try {
    await entry.getData(sink, { checkSignature: true, useWebWorkers: false });
  } catch (error) {
    if (error instanceof Refused || bytes > bytesMax) throw new Refused(`It inflates to more than ${bytesMax} bytes, whatever it claims`);
    const { message } = error as Error;
    throw new Refused(message === ERR_UNSUPPORTED_COMPRESSION ? 'It is packed in a way that is not read here: zip it as the system does by itself' : `It cannot be unpacked: ${message}`, { cause: DAMAGED });
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
