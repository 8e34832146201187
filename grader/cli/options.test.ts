/** The command line beyond the plain case: what it shows, asks, refuses, and takes from files. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import { writeTree, zipOf } from '../collect/testing/class-files.ts';
import { readManifest, readResults, readStoredReport } from '../node/read-run.ts';
import { grade, hashesOf, start } from './testing/run-command.ts';

const LAB = 'dns-cache';
let folder: string;
let solution: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-options-'));
  solution = await readFile(`labs/${LAB}/solution.ts`, 'utf8');
  await writeFile(
    join(folder, 'canvas.zip'),
    await zipOf({
      [`김하늘_1001_1_${LAB}.ts`]: solution,
      [`nguyễnan_LATE_1002_2_${LAB}.ts`]: `${solution}\n// mine`,
      'leemina_1003_3_notes.txt': 'sorry',
      '../evil.ts': 'x',
    }),
  );
  await writeFile(join(folder, 'gradebook.csv'), '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n"김, 하늘",1001,S1,haneul,1\n"Nguyễn, An",1002,S2,an,1\n"Park, Jun",1009,S9,jun,1\n');
  await writeTree(join(folder, 'extra'), {
    'mine.ts': `import { describe, expect, it } from 'vitest';
import * as submission from '#submission';
describe('mine', () => {
  it('is there', () => expect(Object.keys(submission).length).toBeGreaterThan(0));
  it('is impossible', () => expect(1).toBe(2));
});
`.replace("'is there'", "'is-there'").replace("'is impossible'", "'is-impossible'"),
    'mine.json': JSON.stringify({ stages: [{ id: 'mine', title: 'Mine', tests: [{ id: 'mine/is-there', points: 3, rule: 'It is there' }, { id: 'mine/is-impossible', points: 2, rule: { ko: '불가능', en: 'Impossible' } }] }] }),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const linesOf = async (out: string): Promise<Map<string, ResultLine>> => {
  const lines = new Map<string, ResultLine>();
  for await (const line of readResults(join(folder, out))) lines.set(line.submission.id, line);
  return lines;
};

describe('--dry-run', () => {
  it('shows who is found, matched, missing, late and not understood, and writes nothing', async () => {
    const ended = await grade(folder, 'canvas.zip', '--roster', 'gradebook.csv', '--out', 'never', '--dry-run');
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain('canvas.zip: Canvas, 3 hand-ins');
    expect(ended.stdout).toContain(`lab ${LAB}: 3 submissions, 1 marked late, 1 without a source`);
    expect(ended.stdout).toContain('roster: 2 matched, 1 on no roster, 1 missing');
    expect(ended.stdout).toMatch(/nguyễnan_1002 +Nguyễn, An S2 an .* late/);
    expect(ended.stdout).toContain('Park, Jun S9 jun');
    expect(ended.stdout).toContain('canvas.zip/../evil.ts: Its name leads out of the archive');
    expect(ended.stdout).toContain('Nothing was graded.');
    await expect(readManifest(join(folder, 'never'))).rejects.toThrow();
  });
});

describe('a Canvas zip', () => {
  beforeAll(async () => {
    await writeFile(join(folder, 'late.json'), JSON.stringify({ perDay: 10, daysWhenUnknown: 2 }));
    const ended = await grade(folder, 'canvas.zip', '--roster', 'gradebook.csv', '--late-policy', 'late.json', '--extra-suite', 'extra/mine.ts', '--seed', '7', '--out', 'marks', '--quiet');
    expect(ended).toMatchObject({ status: 0, stdout: '', stderr: expect.stringMatching(/^The lab's own solution does not pass mine\/is-impossible of mine\.ts .*\n$/) });
  }, 60_000);

  it('becomes lines that know who, how late, and what counts', async () => {
    const lines = await linesOf('marks');
    expect([...lines.keys()]).toEqual(['leemina_1003', 'nguyễnan_1002', '김하늘_1001']);
    expect(lines.get('김하늘_1001')).toMatchObject({
      status: 'graded', score: 103, max: 105, mark: 103, seed: 42,
      submission: { source: `canvas.zip/김하늘_1001_1_${LAB}.ts`, package: 'canvas', entry: `김하늘_1001_1_${LAB}.ts`, who: [{ name: '김, 하늘', userId: '1001', studentId: 'S1', login: 'haneul' }] },
    });
    expect(lines.get('nguyễnan_1002')).toMatchObject({ score: 103, mark: 83, lateness: { days: 2, deducted: 20 }, submission: { late: true } });
    expect(lines.get('leemina_1003')).toMatchObject({ status: 'ungradable', score: 0, max: 105, reason: { text: 'There is no .ts or .js file' }, flags: ['nobody on the roster'] });
  });

  it('has a full report behind each line', async () => {
    const lines = await linesOf('marks');
    const report = (await readStoredReport(join(folder, 'marks'), lines.get('김하늘_1001')!.report)) as StoredReport;
    expect(report.tests.at(-2)).toMatchObject({ id: 'mine/is-there', stage: 5, verdict: 'passed', points: 3, rule: { ko: 'It is there', en: 'It is there' } });
    expect(report.tests.at(-1)).toMatchObject({ id: 'mine/is-impossible', verdict: 'failed', points: 0, rule: { ko: '불가능', en: 'Impossible' } });
    expect(report.basis).toMatchObject({ lab: LAB, seed: 42, secondSeed: 7, repeat: 1 });
  });

  it('has a manifest that says what it rests on', async () => {
    const manifest: RunManifest = await readManifest(join(folder, 'marks'));
    expect(manifest).toMatchObject({ finished: true, lab: LAB, secondSeed: 7, extraSuite: { file: 'mine.ts' }, inputs: ['canvas.zip'], latePolicy: { perDay: 10, daysWhenUnknown: 2 } });
    expect(manifest.stages.map(({ id }) => id).at(-1)).toBe('mine');
    expect(manifest.intake).toMatchObject({ submissions: 3, unmatched: ['leemina_1003'], missing: [{ name: 'Park, Jun' }], refused: [{ path: 'canvas.zip/../evil.ts' }] });
    expect(JSON.stringify(manifest)).not.toContain(folder);
  });

  it('is not overwritten by another run unless it is asked for', async () => {
    const before = await hashesOf(join(folder, 'marks'));
    const other = await grade(folder, 'canvas.zip', '--out', 'marks');
    expect(other).toMatchObject({ status: 1 });
    expect(other.stderr).toContain('holds another run (different: the seeds, the extra suite, the late policy). Add --force');
    expect(await hashesOf(join(folder, 'marks'))).toEqual(before);
    expect(await grade(folder, 'canvas.zip', '--out', 'marks', '--force', '--quiet')).toMatchObject({ status: 0 });
    expect((await linesOf('marks')).get('김하늘_1001')).toMatchObject({ score: 100, max: 100 });
  }, 60_000);

  it('is not overwritten where results have lost their manifest', async () => {
    await writeTree(join(folder, 'foreign'), { 'results.jsonl': 'precious' });
    expect((await grade(folder, 'canvas.zip', '--out', 'foreign')).stderr).toContain('holds results.jsonl, and no run that can be read');
    expect(await readFile(join(folder, 'foreign/results.jsonl'), 'utf8')).toBe('precious');
  });

  it('overwrites no file of somebody else that has the name of one of ours', async () => {
    await writeTree(join(folder, 'mine'), { 'grades.csv': 'precious' });
    expect((await grade(folder, 'canvas.zip', '--out', 'mine')).stderr).toContain('holds grades.csv, and no run');
    expect(await readFile(join(folder, 'mine/grades.csv'), 'utf8')).toBe('precious');
    expect((await grade(folder, 'canvas.zip', '--out', 'gradebook.csv')).stderr).toContain('is a file: give --out a folder');
  });
});

describe('a late policy', () => {
  it('takes times from a list, and tells what it cannot do', async () => {
    await writeFile(join(folder, 'due.json'), JSON.stringify({ due: '2026-11-20T23:59:59+09:00', perDay: 10, extensions: { S77: '2026-11-25T00:00:00+09:00' } }));
    await writeFile(join(folder, 'times.json'), JSON.stringify([{ user_id: 1001, submitted_at: '2026-11-21T16:00:00Z' }, { user_id: 1002, submitted_at: '2026-11-20T10:00:00Z', late: true }]));
    const looked = await grade(folder, 'canvas.zip', '--late-policy', 'due.json', '--dry-run');
    expect(looked.stdout).toContain('Extensions of nobody who handed in: S77');
    const ended = await grade(folder, 'canvas.zip', '--late-policy', 'due.json', '--times', 'times.json', '--out', 'timed');
    expect(ended).toMatchObject({ status: 0, stderr: expect.stringContaining('Extensions of nobody who handed in: S77') });
    const lines = await linesOf('timed');
    expect(lines.get('김하늘_1001')).toMatchObject({ mark: 80, lateness: { days: 2, deducted: 20 }, submission: { submittedAt: '2026-11-21T16:00:00Z' } });
    expect(lines.get('nguyễnan_1002')).toMatchObject({ mark: 100 });
    expect(lines.get('nguyễnan_1002')!.lateness).toBeUndefined();
  }, 60_000);
});

describe('an extra suite', () => {
  it('is held against the lab\'s solution before a class pays for a mistake in it', async () => {
    await writeTree(join(folder, 'alone'), { 'kim.ts': solution });
    const points = (id: string): string => JSON.stringify({ stages: [{ id: 'mine', title: 'Mine', tests: [{ id, points: 3, rule: 'It is there' }] }] });
    await writeFile(join(folder, 'extra/typo.ts'), await readFile(join(folder, 'extra/mine.ts')));
    await writeFile(join(folder, 'extra/typo.json'), points('mine/is-their'));
    const typo = await grade(folder, 'alone', '--lab', LAB, '--extra-suite', 'extra/typo.ts', '--out', 'typo');
    expect(typo).toMatchObject({ status: 1, stderr: expect.stringContaining('typo.json gives points to mine/is-their, and typo.ts has no such test; it has mine/is-there, mine/is-impossible.') });
    await writeFile(join(folder, 'extra/typo.json'), points('mine/is-impossible'));
    const wrong = await grade(folder, 'alone', '--lab', LAB, '--extra-suite', 'extra/typo.ts', '--out', 'typo');
    expect(wrong.stderr).toContain("The lab's own solution does not pass mine/is-impossible of typo.ts");
    expect(wrong.status).toBe(0);
  }, 60_000);

  it('reports tests that have no points, says so once, and lets no mark depend on them', async () => {
    await writeTree(folder, {
      'extra/more.ts': `import { describe, expect, it } from 'vitest';
import * as submission from '#submission';
it('Stands alone', () => expect(Object.keys(submission)).toEqual([]));
describe('mine', () => {
  it('is-there', () => expect(Object.keys(submission).length).toBeGreaterThan(0));
  it('holds, too', () => expect(1).toBe(1));
  it.skip('is not ready', () => expect(1).toBe(2));
});
`,
      'extra/more.json': JSON.stringify({ stages: [{ id: 'mine', title: 'Mine', tests: [{ id: 'mine/is-there', points: 3, rule: 'It is there' }] }] }),
    });
    const ended = await grade(folder, 'alone', '--lab', LAB, '--extra-suite', 'extra/more.ts', '--out', 'more');
    expect(ended.status).toBe(0);
    expect(ended.stderr.split('more.json gives no points to Stands alone, mine/holds, too: shown in reports, and no mark depends on it.')).toHaveLength(2);
    const line = (await linesOf('more')).get('kim')!;
    expect(line).toMatchObject({ score: 103, max: 103, mark: 103 });
    expect(line.tests.slice(-3)).toMatchObject([
      { id: 'mine/is-there', stage: 5, points: 3, max: 3, verdict: 'passed' },
      { id: 'mine/holds, too', stage: 5, points: 0, max: 0, verdict: 'passed' },
      { id: 'Stands alone', stage: 6, points: 0, max: 0, verdict: 'failed' },
    ]);
    expect((await grade(folder, 'explain', 'more', 'kim')).stdout).toContain('✗ Stands alone  no points');
    await writeFile(join(folder, 'levels.json'), JSON.stringify({ stages: { more: 'full' } }));
    expect(await grade(folder, 'feedback', 'more', '--out', 'more-feedback', '--lang', 'en', '--levels', 'levels.json')).toMatchObject({ status: 0 });
    expect(await readFile(join(folder, 'more-feedback/kim.html'), 'utf8')).toMatch(/<h3>Stands alone<\/h3>\s*<p class="verdict">failed · no points/);
  }, 60_000);
});

describe('settings from a file', () => {
  it('stand in for options, by the names of the options', async () => {
    const here = join(folder, 'weekly');
    await mkdir(join(here, 'sub'), { recursive: true });
    await writeFile(join(here, 'scale-out.json'), JSON.stringify({ lab: LAB, 'dry-run': true, roster: '../gradebook.csv' }));
    await writeFile(join(here, 'sub/kim.ts'), solution);
    expect((await grade(here, 'sub')).stdout).toContain('roster: 0 matched, 1 on no roster, 3 missing');
    expect((await grade(here, 'sub', '--lab', 'lru-ttl-cache')).stdout).toContain('lab lru-ttl-cache');
    await writeFile(join(here, 'scale-out.json'), '{ "seeds": 1 }');
    expect(await grade(here, 'sub')).toMatchObject({ status: 1, stderr: expect.stringContaining('there is no setting "seeds"') });
    await writeFile(join(here, 'scale-out.json'), '{ "jobs": true }');
    expect((await grade(here, 'sub')).stderr).toContain('"jobs" takes N');
  });
});

describe('what is wrong has a cure', () => {
  beforeAll(async () => {
    await writeTree(folder, { 'class.tar.gz': 'x', 'edited/results.jsonl': 'x\n', 'edited/run.json': JSON.stringify({ schema: 'scale-out/run/1', finished: true, stages: [] }) });
  });

  it.each<[string[], string]>([
    [['canvas.zip', '--out', 'x', '--roster', 'nowhere.csv'], 'there is no file'],
    [['canvas.zip', '--out', 'x', '--late-policy', 'gradebook.csv'], 'It is JSON such as'],
    [['canvas.zip', '--out', 'x', '--extra-suite', 'gradebook.csv'], 'is no .ts file'],
    [['canvas.zip', '--out', 'x', '--extra-suite', 'nowhere.ts'], 'nowhere.json is missing'],
    [['canvas.zip', '--out', 'x', '--seed', '1.5'], '--seed takes a whole number'],
    [['gradebook.csv', '--out', 'x', '--lab', LAB], 'There is no submission'],
    [['class.tar.gz', '--out', 'x', '--lab', LAB], 'is an archive that is not read: unpack it'],
    [['canvas.zip', '--out', 'x', '--roster', 'canvas.zip'], 'is a workbook or an archive: save the table as "CSV UTF-8"'],
    [['report', 'edited', '--out', 'x.html'], 'results.jsonl:1 is not JSON; was it edited?'],
    [['completion', 'csh'], 'Which shell?'],
    [['reprot', 'marks', '--out', 'x'], 'There is no file or folder "reprot", and no command of that name'],
    [['fill', 'gradebook.csv', '--bogus'], 'fill has no option --bogus. It has: --results, --out'],
    [['canvas.zip', '--out'], '--out takes DIR behind it: folder for the results'],
    [['report', 'nowhere', '--out', 'x.html'], 'nowhere holds no results: it has no run.json'],
    [['extra', '--lab', LAB, '--out', 'extra'], 'is the folder of the submissions: give --out a folder of its own'],
  ])('%j', async (args, message) => {
    const ended = await grade(folder, ...args);
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(ended.status).toBe(1);
  });
});

describe('conventions', () => {
  it('understands the command in front, as an installed program gives it', async () => {
    expect((await grade(folder, 'grade', 'canvas.zip', '--dry-run')).stdout).toContain('Canvas, 3 hand-ins');
    expect((await grade(folder, 'grade', 'completion', 'bash')).stdout).toContain('complete -o filenames');
  });

  it('is a program of its own, wherever it is called', () => {
    const ended = spawnSync(process.execPath, [join(process.cwd(), 'scripts/scale-out.mjs'), 'grade', 'canvas.zip', '--dry-run'], { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: undefined } });
    expect(ended).toMatchObject({ status: 0, stdout: expect.stringContaining('Canvas, 3 hand-ins') });
  });

  it('lists commands and examples', async () => {
    const { stdout } = await grade(folder, '--help');
    expect(stdout).toContain('Examples:');
    expect(stdout).toMatch(/Other commands[^]*\n {2}completion/);
    expect((await grade(folder, 'help', 'fill')).stdout).toContain('fill FILE --results DIR');
    expect(await grade(folder, '--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^scale-out\/\d+ vitest\/[\d.]+\n$/) });
  });

  it.each([['bash', '-n'], ['zsh', '-n'], ['fish', '-n']])('writes completion that %s can read', async (shell, flag) => {
    const { stdout } = await grade(folder, 'completion', shell);
    expect(stdout).toContain('dns-cache');
    expect(stdout).toContain('late-policy');
    if (spawnSync(shell, ['-c', 'true']).error) return;
    const read = spawnSync(shell, [flag], { input: stdout, encoding: 'utf8' });
    expect(read.stderr).toBe('');
  });

  it('completes in bash', async () => {
    const { stdout } = await grade(folder, 'completion', 'bash');
    const ask = (words: string) => spawnSync('bash', ['-c', `${stdout}\nCOMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _scale_out; echo "\${COMPREPLY[@]}"`], { encoding: 'utf8' }).stdout.trim();
    expect(ask('scale-out x --dry')).toBe('--dry-run');
    expect(ask('scale-out x --lab dns')).toBe('dns-cache');
    expect(ask('scale-out comp')).toContain('completion');
  });

  it('stops at Ctrl+C with what is graded kept, and goes on', async () => {
    await writeTree(join(folder, 'many'), Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index}.ts`, `${solution}\n// ${index}`])));
    const run = start(folder, ['many', '--lab', LAB, '--out', 'stopped', '--jobs', '1']);
    run.child.stderr!.once('data', () => setTimeout(() => {
      run.child.kill('SIGINT');
      run.child.kill('SIGINT');
    }, 400));
    const ended = await run.ended;
    expect(ended).toMatchObject({ status: 130, stderr: expect.stringContaining('give the same line again') });
    expect(await grade(folder, 'many', '--lab', LAB, '--out', 'stopped')).toMatchObject({ status: 0, stderr: expect.stringContaining('graded 12 of 12') });
  }, 60_000);

  it('writes no control characters of others to the terminal', async () => {
    await writeTree(join(folder, 'names'), { '\u001b[31mred.ts': solution, 'notes\u202e.txt': '' });
    const { stdout, stderr } = await grade(folder, 'names', '--lab', LAB, '--dry-run');
    expect(stdout + stderr).not.toMatch(/\p{Cf}/u);
    const quoted = await grade(folder, 'names', '--roster', 'bad\u001b[31m.csv', '--lab', LAB, '--dry-run');
    expect(quoted.stderr).toContain('there is no file');
    expect(quoted.stderr).not.toContain(String.fromCharCode(27));
    expect(stdout + stderr).not.toContain(String.fromCharCode(27));
    expect(stdout).toContain('red');
  });
});
