/** Archives that mean harm: each entry that is not taken has its sentence, and the honest one beside it is read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from './collect.ts';
import type { Collection } from './collect.ts';
import { Refused } from './collected.ts';
import { rawZip } from './testing/raw-zip.ts';
import type { RawEntry } from './testing/raw-zip.ts';

const LABS = ['lru-ttl-cache'];
const HONEST = 'export class LruTtlCache {}\n';
const honest: RawEntry = { name: 'mina/lru-ttl-cache.ts', data: HONEST };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(entries: RawEntry[] | Buffer, name = 'class.zip'): Promise<Collection> {
  const path = join(folder, name);
  await writeFile(path, Buffer.isBuffer(entries) ? entries : rawZip(entries));
  return collect({ paths: [path], lab: 'lru-ttl-cache', labs: LABS });
}

const text = async (collection: Collection, id: string): Promise<string> => {
  const submission = collection.submissions.find((one) => one.id === id);
  if (!submission) throw new Error(`no ${id} among ${collection.submissions.map((one) => one.id).join()}`);
  if (submission.problem !== undefined) throw new Refused(submission.problem);
  return new TextDecoder().decode(await submission.read());
};

describe('names that lead elsewhere or collide', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a way out', '../../evil.ts', 'leads out of the archive'],
    ['a way out in the middle', 'kim/../../evil.ts', 'leads out of the archive'],
    ['an absolute path', '/etc/evil.ts', 'absolute'],
    ['a backslash', 'kim\\..\\evil.ts', 'backslash'],
    ['a drive', 'C:/evil.ts', 'drive letter'],
    ['a NUL', 'kim/evil\0.ts', 'control character'],
    ['an escape sequence', 'kim/\u001b[2Jevil.ts', 'control character'],
    ['a line break', 'kim/evil\n.ts', 'control character'],
    ['text turned around', 'kim/evil\u202est.exe', 'turn text'],
    ['an invisible mark', 'kim/\ufefflru-ttl-cache.ts', 'hide'],
    ['a device', 'kim/CON', 'device'],
    ['a device with an ending', 'kim/nul.ts', 'device'],
    ['a device with a superscript', 'kim/com¹.ts', 'device'],
    ['a dot at the end', 'kim./evil.ts', 'dot or a space'],
    ['an empty part', 'kim//evil.ts', 'empty parts'],
    ['a part that is a dot', 'kim/./evil.ts', 'empty parts'],
    ['depth', `${'a/'.repeat(40)}evil.ts`, 'folders deep'],
    ['length', `kim/${'a'.repeat(2_000)}.ts`, 'characters'],
  ])('refuses %s', async (_, name, sentence) => {
    const collection = await open([{ name, data: 'evil' }, honest]);
    expect(collection.intake.refused).toEqual([expect.objectContaining({ why: expect.stringContaining(sentence) })]);
    expect(collection.intake.refused[0]!.path).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(await text(collection, 'mina')).toBe(HONEST);
    expect(collection.submissions.map(({ id }) => id).filter((id) => id !== 'mina' && id !== 'kim')).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['the same name twice', ['kim/lru-ttl-cache.ts', 'kim/lru-ttl-cache.ts']],
    ['names that differ in case', ['kim/lru-ttl-cache.ts', 'kim/LRU-TTL-CACHE.ts']],
    ['names that differ in the form of Unicode', ['kim/캐시.ts'.normalize('NFC'), 'kim/캐시.ts'.normalize('NFD')]],
    ['names that differ in ß and SS', ['kim/straße.ts', 'kim/STRASSE.ts']],
  ])('does not guess between %s', async (_, names) => {
    const collection = await open([...names.map((name, index) => ({ name, data: `// ${index}` })), honest]);
    await expect(text(collection, 'kim')).rejects.toThrow('which one is meant');
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('does not take a file that is a folder as well', async () => {
    const collection = await open([{ name: 'kim', data: 'x' }, { name: 'kim/lru-ttl-cache.ts', data: 'y' }, honest]);
    expect(collection.intake.refused).toEqual([expect.objectContaining({ why: 'kim is a file and a folder at once' })]);
    expect(await text(collection, 'mina')).toBe(HONEST);
  });
});

describe('entries that are no files', () => {
  it.each<[string, number, string]>([
    ['a link', 0o120777, 'It is a link'],
    ['a named pipe', 0o010644, 'not a regular file'],
    ['a device', 0o020644, 'not a regular file'],
    ['a socket', 0o140755, 'not a regular file'],
  ])('refuses %s', async (_, mode, sentence) => {
    const collection = await open([{ name: 'kim/lru-ttl-cache.ts', data: '/etc/passwd', mode }, honest]);
    await expect(text(collection, 'kim')).rejects.toThrow(sentence);
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('refuses what is encrypted', async () => {
    const collection = await open([{ name: 'kim/lru-ttl-cache.ts', data: 'x', flags: 0x801 }, honest]);
    await expect(text(collection, 'kim')).rejects.toThrow('encrypted');
    expect(await text(collection, 'mina')).toBe(HONEST);
  });
});

describe('bombs', () => {
  const zeros = Buffer.alloc(16 * 1024 * 1024);

  it('refuses a file that inflates to too much', async () => {
    const collection = await open([{ name: 'kim/lru-ttl-cache.ts', data: zeros }, honest]);
    await expect(text(collection, 'kim')).rejects.toThrow(/claims to inflate to \d+ times/);
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it.each([1_000, 0])('stops counting where a size that lies (%d) ends', async (claimed) => {
    const collection = await open([{ name: 'kim/lru-ttl-cache.ts', data: zeros, claimed }, honest]);
    await expect(text(collection, 'kim')).rejects.toThrow(/inflates to more|cannot be unpacked/);
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('refuses entries that share their bytes', async () => {
    const collection = await open([
      { name: 'kim/lru-ttl-cache.ts', data: HONEST },
      { name: 'lee/lru-ttl-cache.ts', data: HONEST, shares: 0 },
      honest,
    ]);
    await expect(text(collection, 'kim')).rejects.toThrow('shares bytes');
    await expect(text(collection, 'lee')).rejects.toThrow('shares bytes');
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('reads a zip that a student handed in, and none inside it', async () => {
    const inner = rawZip([{ name: 'lru-ttl-cache.ts', data: HONEST }]);
    const collection = await open([
      { name: 'kim/homework.zip', data: inner, stored: true },
      { name: 'lee/homework.zip', data: rawZip([{ name: 'again.zip', data: inner }]) },
      { name: 'park/homework.zip', data: rawZip([{ name: '../lru-ttl-cache.ts', data: HONEST }]) },
      { name: 'choi/homework.zip', data: zeros },
      { name: 'jung/homework.zip', data: 'no zip at all' },
      { name: 'han/homework.7z', data: '7z' },
      honest,
    ]);
    expect(await text(collection, 'kim')).toBe(HONEST);
    expect(await text(collection, 'mina')).toBe(HONEST);
    await expect(text(collection, 'lee')).rejects.toThrow('archive in an archive');
    await expect(text(collection, 'park')).rejects.toThrow('leads out of the archive');
    await expect(text(collection, 'choi')).rejects.toThrow('times its size');
    await expect(text(collection, 'jung')).rejects.toThrow('not a zip archive');
    await expect(text(collection, 'han')).rejects.toThrow('an archive that is not read');
  });

  it('does not count what nobody wrote: the source after a node_modules is found', async () => {
    const noise = Array.from({ length: 5_100 }, (_, index) => ({ name: `hw/node_modules/p/${index}.js`, data: '' }));
    const collection = await open([{ name: 'kim/homework.zip', data: rawZip([...noise, { name: 'hw/src/lru-ttl-cache.ts', data: HONEST }]) }, honest]);
    expect(collection.intake.refused).toEqual([]);
    expect(await text(collection, 'kim')).toBe(HONEST);
  });

  it('stops at a number of entries, and keeps those before it', async () => {
    const entries = Array.from({ length: 5_100 }, (_, index) => ({ name: `file-${index}.txt`, data: '' }));
    const collection = await open([{ name: 'kim/homework.zip', data: rawZip([{ name: 'lru-ttl-cache.ts', data: HONEST }, ...entries]) }, honest]);
    expect(collection.intake.refused).toContainEqual(expect.objectContaining({ why: expect.stringContaining('more than 5000 entries') }));
    expect(await text(collection, 'kim')).toBe(HONEST);
  });
});

describe('archives that are torn', () => {
  const whole = rawZip([{ name: 'kim/lru-ttl-cache.ts', data: HONEST.repeat(50) }, honest]);

  it.each<[string, Buffer]>([
    ['no archive', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['one without its end', whole.subarray(0, whole.length - 30)],
  ])('says of %s what to do', async (_, bytes) => {
    await expect(open(bytes)).rejects.toThrow(/cannot be read.*Download it again/);
  });

  const bent = Buffer.from(whole);
  bent.fill(0xff, 55, 65);

  it('keeps what is whole when data is damaged, and holds nobody to account for a package that is', async () => {
    const collection = await open(bent);
    const error: unknown = await text(collection, 'kim').catch((why: unknown) => why);
    expect(error).not.toBeInstanceOf(Refused);
    expect(String(error)).toContain('The package cannot be read here; download it again, or unpack it and give the folder. It cannot be unpacked');
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('does not stop for a damaged entry that holds an archive', async () => {
    const packed = rawZip([{ name: 'kim/homework.zip', data: Buffer.concat([whole, whole, whole]) }, honest]);
    packed.fill(0xff, 60, 70);
    const collection = await open(packed);
    const error: unknown = await text(collection, 'kim').catch((why: unknown) => why);
    expect(error).not.toBeInstanceOf(Refused);
    expect(String(error)).toContain('The package cannot be read here');
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('refuses what a student packed and damaged', async () => {
    const collection = await open([{ name: 'kim/homework.zip', data: bent, stored: true }, honest]);
    await expect(text(collection, 'kim')).rejects.toBeInstanceOf(Refused);
    expect(await text(collection, 'mina')).toBe(HONEST);
  });

  it('knows a compression that is not read from damage', async () => {
    const odd = { name: 'kim/dns-cache.ts', data: HONEST, method: 12 };
    const why = 'It is packed in a way that is not read here';
    await expect(text(await open([{ name: 'kim/homework.zip', data: rawZip([odd]) }, honest]), 'kim')).rejects.toThrow(why);
    const error: unknown = await text(await open([odd, honest]), 'kim').catch((cause: unknown) => cause);
    expect(error).not.toBeInstanceOf(Refused);
    expect(String(error)).toContain(`unpack it and give the folder. ${why}`);
  });
});
