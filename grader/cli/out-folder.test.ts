/** Where results go: held by one run, writable or refused before anything is graded, and whole when a disk fills up. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeTree } from '../collect/testing/class-files.ts';
import { lockFolder } from '../node/folder-lock.ts';
import { grade } from './testing/run-command.ts';

const LAB = 'dns-cache';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-out-'));
  await writeTree(join(folder, 'class'), Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`s${index}.ts`, `export const nothing = ${index};\n`])));
  await writeFile(join(folder, 'file'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is written by one run at a time', { timeout: 60_000 }, async () => {
  await writeTree(join(folder, 'held'), { 'mine.txt': '' });
  const lock = await lockFolder(join(folder, 'held'));
  const second = await grade(folder, 'class', '--lab', LAB, '--out', 'held');
  expect(second).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^grade: Another run is writing into .*held \(process \d+ on .*\)\. Wait until it ends/) });
  await lock.release();
  expect(await grade(folder, 'class', '--lab', LAB, '--out', 'held')).toMatchObject({ status: 0 });
  expect((await readdir(join(folder, 'held'))).sort()).toEqual(['grades.csv', 'mine.txt', 'reports', 'results.jsonl', 'run.json']);
});

it.each<[string, RegExp]>([
  ['file', /is a file: give --out a folder/],
  ['file/x', /file\/x cannot be written: a part of its path is a file\. Name another place/],
  ['/proc/scale-out/x', /cannot be written: .*\. Name another place/],
  [`${'long'.repeat(100)}/x`, /cannot be written: its name is too long\. Name another place/],
])('is refused before anything is graded when it cannot be written: %.20s', async (out, message) => {
  const ended = await grade(folder, 'class', '--lab', LAB, '--out', out);
  expect(ended).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(message) });
  expect(ended.stderr).not.toContain('sandbox');
});

it('is not there afterwards when nothing was graded', async () => {
  expect((await grade(folder, 'file', '--lab', LAB, '--out', 'never/marks')).stderr).toContain('There is no submission');
  expect(await readdir(folder)).not.toContain('never');
});

it('says what to do when a report is gone, and leaves no half of an archive', { timeout: 60_000 }, async () => {
  await grade(folder, 'class', '--lab', LAB, '--out', 'torn');
  const [first] = await readdir(join(folder, 'torn/reports'));
  await rm(join(folder, 'torn/reports', first!));
  const ended = await grade(folder, 'feedback', 'torn', '--out', 'feedback.zip');
  expect(ended).toMatchObject({ status: 1, stderr: expect.stringContaining('is missing or was changed: give the line of grade again') });
  expect((await readdir(folder)).filter((name) => name.startsWith('feedback'))).toEqual([]);
  expect(await grade(folder, 'class', '--lab', LAB, '--out', 'torn')).toMatchObject({ status: 0 });
  expect(await grade(folder, 'feedback', 'torn', '--out', 'feedback.zip')).toMatchObject({ status: 0 });
});

const inSmallDisk = (script: string) =>
  spawnSync('bwrap', ['--dev-bind', '/', '/', '--size', '262144', '--tmpfs', join(folder, 'disk'), 'sh', '-ec', script], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });

it('loses nothing when the disk is full, and goes on when there is room', { timeout: 120_000 }, async (context) => {
  await writeTree(folder, { 'disk/': '' });
  context.skip(inSmallDisk('true').status !== 0, 'needs bubblewrap, for a disk that is small');
  await grade(folder, 'class', '--lab', LAB, '--out', 'calm');
  const line = `'${process.execPath}' grader/cli/main.ts`;
  const run = inSmallDisk(`cd '${process.cwd()}'
fill() { head -c 999999 /dev/zero > '${folder}/disk/ballast' 2> /dev/null || true; }
fill
truncate -s -32768 '${folder}/disk/ballast'
${line} class --lab ${LAB} --out disk/marks && exit 9
ls -A '${folder}/disk/marks'
rm '${folder}/disk/ballast'
${line} class --lab ${LAB} --out disk/marks --quiet
cp '${folder}/disk/marks/results.jsonl' '${folder}/after.jsonl'
fill
truncate -s -8192 '${folder}/disk/ballast'
${line} feedback disk/marks --out disk/feedback.zip && exit 9
ls -A '${folder}/disk'`);
  expect(run).toMatchObject({ status: 0, stderr: expect.stringMatching(/marks cannot be written: the disk is full\. Make room, then give the same line again\.[^]*feedback\.zip cannot be written: the disk is full/) });
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(run.stdout.trim().split('\n')).toEqual(['reports', 'run.json', 'ballast', 'marks']);
  expect(await readFile(join(folder, 'after.jsonl'), 'utf8')).toBe(await readFile(join(folder, 'calm/results.jsonl'), 'utf8'));
});
