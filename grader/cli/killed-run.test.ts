/** A run that is killed goes on where it was and ends in the same bytes. SCALE_OUT_CLASS sets how many hand in. */
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grade, hashesOf, start } from './testing/run-command.ts';
import { seeded, writeClass } from './testing/write-class.ts';

const SIZE = Number(process.env['SCALE_OUT_CLASS'] ?? 48);
const SEED = 20_261_122;
const LAB = 'dns-cache';
const ARGS = ['class', '--lab', LAB, '--seed', '7'];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-killed-'));
  await writeClass(join(folder, 'class'), LAB, SIZE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stored = async (out: string): Promise<string[]> =>
  (await readdir(join(folder, out, 'reports')).catch(() => [] as string[])).filter((name) => name.endsWith('.json'));

it('is killed three times, loses reports, and ends in the bytes of a run that nothing disturbed', { timeout: 60_000 + SIZE * 2_000 }, async () => {
  expect((await grade(folder, ...ARGS, '--out', 'calm')).status).toBe(0);
  const chance = seeded(SEED);
  for (const third of [0, 1, 2]) {
    const after = Math.floor((SIZE * (third + chance())) / 4);
    const run = start(folder, [...ARGS, '--out', 'killed']);
    while ((await stored('killed')).length < after && run.child.exitCode === null) await sleep(5);
    await sleep(chance() * 40);
    run.child.kill('SIGKILL');
    expect((await run.ended).signal).toBe('SIGKILL');
    expect(await readdir(join(folder, 'killed'))).not.toContain('results.jsonl');
  }
  // As after a power cut: one report cut short, one empty, one changed; and what a dead run was writing.
  const [torn, empty, changed] = (await stored('killed')).sort().map((name) => join(folder, 'killed/reports', name));
  await truncate(torn!, 100);
  await truncate(empty!, 0);
  await writeFile(changed!, (await readFile(changed!, 'utf8')).replace('"max":100', '"max":101'));
  await writeFile(join(folder, 'killed/reports/0000.4194305.part'), '{');

  const known = (await stored('killed')).length - 3;
  const last = await grade(folder, ...ARGS, '--out', 'killed');
  expect(last.status).toBe(0);
  expect(last.stderr).toContain(`graded ${SIZE} of ${SIZE} (${known} known)`);
  expect(await hashesOf(join(folder, 'killed'))).toEqual(await hashesOf(join(folder, 'calm')));
});

it('grades nothing twice when nothing has changed', { timeout: 60_000 }, async () => {
  const before = await hashesOf(join(folder, 'calm'));
  const again = await grade(folder, ...ARGS, '--out', 'calm');
  expect(again.stderr).toContain(`(${SIZE} known)`);
  expect(await hashesOf(join(folder, 'calm'))).toEqual(before);
});

it('takes unchanged work over from an earlier run', { timeout: 60_000 }, async () => {
  const [first] = await readdir(join(folder, 'class'));
  await writeFile(join(folder, 'class', first!), 'export const changed = 1;\n');
  const blocked = await grade(folder, ...ARGS, '--out', 'calm');
  expect(blocked.status).toBe(1);
  expect(blocked.stderr).toContain('holds the results of other submissions, or of another roster');
  const next = await grade(folder, ...ARGS, '--out', 'next', '--reuse', 'calm');
  expect(next.stderr).toContain(`graded ${SIZE} of ${SIZE} (${SIZE} known)`);
  expect((await readdir(join(folder, 'next'))).sort()).toEqual(['grades.csv', 'reports', 'results.jsonl', 'run.json']);
});
