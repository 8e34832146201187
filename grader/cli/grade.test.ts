/** An instructor's command, on real folders with real files. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLab } from '../build/bundle.ts';
import { gradeSubmission } from '../core/grade.ts';
import { toResultLine } from '../core/report.ts';
import { submissionOf } from '../core/submission.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';

const LAB = 'lru-ttl-cache';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-class-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function grade(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['grader/cli/main.ts', ...args], { env: { ...process.env, INIT_CWD: folder } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

const lines = async (path: string): Promise<Record<string, unknown>[]> =>
  (await readFile(join(folder, path), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('grading a folder', () => {
  let first: Ended;

  beforeAll(async () => {
    const solution = await readFile(`labs/${LAB}/solution.ts`);
    await mkdir(join(folder, 'class/mina'), { recursive: true });
    await mkdir(join(folder, 'class/empty-handed'));
    await mkdir(join(folder, 'class/torn'));
    await writeFile(join(folder, 'class/mina/my-cache.ts'), solution);
    await writeFile(join(folder, 'class/김하늘.ts'), solution);
    await writeFile(join(folder, 'class/=cmd.js'), await readFile(`grader/samples/${LAB}/plain.js`));
    await writeFile(join(folder, 'class/starter.ts'), await readFile(`labs/${LAB}/starter.ts`));
    await writeFile(join(folder, 'class/torn/a.ts'), solution);
    await writeFile(join(folder, 'class/torn/b.ts'), solution);
    await writeFile(join(folder, 'class/notes.txt'), 'not a submission');
    await symlink('/etc/hostname', join(folder, 'class/linked.ts'));
    for (const name of ['syntax-error.ts', 'not-utf8.ts', 'empty.ts', 'endless-loop.ts'])
      await writeFile(join(folder, 'class', name), await readFile(`grader/samples/${LAB}/${name}`));
    first = await grade('class', '--lab', LAB, '--out', 'marks', '--jobs', '2');
  }, 120_000);

  it('ends well, with a table and progress', () => {
    expect(first.stderr).toMatch(/graded 11 of 11.*done/);
    expect(first.stdout).toMatch(/Not understood \(1\)\n {2}notes\.txt/);
    expect(first.stdout).toMatch(/graded 5, ungradable 6, not graded by our fault 0/);
    expect(first.status).toBe(0);
  });

  it('writes one line a submission, sorted by id, that keeps the contract', async () => {
    const results = await lines('marks/results.jsonl');
    expect(results.map(({ submission }) => (submission as { id: string }).id)).toEqual(
      ['=cmd', 'empty', 'empty-handed', 'endless-loop', 'linked', 'mina', 'not-utf8', 'starter', 'syntax-error', 'torn', '김하늘'],
    );
    const [plain] = results;
    expect(Object.keys(plain!)).toEqual(['schema', 'lab', 'labVersion', 'engine', 'seed', 'submission', 'status', 'score', 'max', 'tests', 'flags', 'mark', 'report']);
    const byId = new Map(results.map((line) => [(line['submission'] as { id: string }).id, line]));
    expect(byId.get('김하늘')).toMatchObject({ schema: 'scale-out/report/1', status: 'graded', score: 100, max: 100, seed: 42 });
    expect(byId.get('mina')).toMatchObject({ score: 100, submission: { source: 'mina/my-cache.ts' } });
    expect(byId.get('starter')).toMatchObject({ status: 'graded', score: 0 });
    expect(byId.get('linked')).toMatchObject({ status: 'ungradable', score: 0, reason: { text: 'It is a link, not a file' } });
    expect(byId.get('torn')).toMatchObject({ status: 'ungradable', score: 0 });
    expect(byId.get('syntax-error')).toMatchObject({ status: 'ungradable', score: 0, reason: { kind: 'syntax', line: 2 } });
    expect(byId.get('endless-loop')!['tests']).toContainEqual(expect.objectContaining({ verdict: 'over-budget', points: 0 }));
    expect(byId.get('endless-loop')!['tests']).toContainEqual(expect.objectContaining({ verdict: 'passed' }));
  });

  it('says of a submission what grading it alone says, in the same bytes', async () => {
    const [line] = (await readFile(join(folder, 'marks/results.jsonl'), 'utf8')).split('\n').filter((text) => text.includes('"id":"syntax-error"'));
    const alone = await gradeSubmission(
      await submissionOf('syntax-error', 'syntax-error.ts', new Uint8Array(await readFile(`grader/samples/${LAB}/syntax-error.ts`))),
      await buildLab(LAB),
      { compiler: esbuildCompiler, seed: 42, sandbox: { open: () => Promise.reject(new Error('not needed')) } },
    );
    const { package: _, entry: __, who: ___, ...submission } = (JSON.parse(line!) as { submission: Record<string, unknown> }).submission;
    const publicPart = { ...(JSON.parse(line!) as object), submission, mark: undefined, report: undefined };
    expect(JSON.stringify(publicPart)).toBe(toResultLine(alone));
  });

  it('writes the same bytes again', { timeout: 60_000 }, async () => {
    await grade('class', '--lab', LAB, '--out', 'again', '--jobs', '1');
    const [one, two] = await Promise.all(['marks', 'again'].map((name) => readFile(join(folder, name, 'results.jsonl'), 'utf8')));
    expect(two).toBe(one);
  });

  it('writes grades that a spreadsheet opens and does not run', async () => {
    const csv = await readFile(join(folder, 'marks/grades.csv'), 'utf8');
    const [head, ...rows] = csv.trim().split('\n');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(head).toBe('id,status,score,max,order,cost,ttl,expiry,events,leak,reason,mark,days_late,name,student_id,email,login,flags');
    expect(rows[0]).toMatch(/^'=cmd,graded,/);
    expect(rows).toContain('김하늘,graded,100,100,20,15,20,20,15,10,,100,,김하늘,,,,same bytes as mina');
  });
});

describe('a wrong command line', () => {
  it.each([
    [[], 'Which submissions?'],
    [['nowhere', '--lab', LAB, '--out', 'x'], 'There is no file or folder'],
    [['.', '--lab', 'no-such-lab', '--out', 'x'], 'There is no lab "no-such-lab". There are:'],
    [['.', '--lab', LAB], 'Where to?'],
    [['.', '--lab', LAB, '--out', 'x', '--jobs', 'many'], '--jobs takes a whole number'],
    [['.', '--lab', LAB, '--out', 'x', '--colour'], '--colour'],
  ])('%j ends with 1 and a cure', async (args, message) => {
    const ended = await grade(...args);
    expect(ended.stderr).toContain(message);
    expect(ended.status).toBe(1);
  });

  it('explains itself', async () => {
    const ended = await grade('--help');
    expect(ended.stdout).toContain('Exit status');
    expect(ended.status).toBe(0);
  });
});
