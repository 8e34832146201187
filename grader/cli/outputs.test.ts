/** From the zip that the LMS gave to the files that it takes back, by the commands that an instructor types. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { collect } from '../collect/collect.ts';
import { readZipFile } from '../collect/read-zip.ts';
import { zipOf } from '../collect/testing/class-files.ts';

const LAB = 'dns-cache';
let folder: string;

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['grader/cli/main.ts', ...args], { env: { ...process.env, INIT_CWD: folder } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

const SECRET = 'canary-5f1c';
const GRADEBOOK = 'Student,ID,SIS Login ID,Section,DNS cache (9),Final Score\n    Points Possible,,,,100,(read only)\n"Kim, Seoyeon",11,sy,1,,\n"<img src=x>",12,e,1,,\n"Late, Lee",13,l,1,,\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-outputs-'));
  const [solution, starter] = await Promise.all(['solution', 'starter'].map((name) => readFile(`labs/${LAB}/${name}.ts`, 'utf8')));
  const wrong = solution!.replace(/^( {2}constructor\(.*\{)$/m, `$1\n    console.log('${SECRET} \`\`\`\` </script><b>');`).replaceAll('toLowerCase', 'toString');
  await writeFile(join(folder, 'first.zip'), await zipOf({
    [`kimseoyeon_11_501_${LAB}.ts`]: solution!,
    [`imgsrcx_12_502_${LAB}.ts`]: wrong,
    [`leelate_LATE_13_503_${LAB}-1.ts`]: 'export const nothing = "</script><script>alert(1)</script>',
  }));
  await writeFile(join(folder, 'second.zip'), await zipOf({
    [`kimseoyeon_11_501_${LAB}.ts`]: starter!,
    [`imgsrcx_12_602_${LAB}.ts`]: solution!,
  }));
  await writeFile(join(folder, 'gradebook.csv'), GRADEBOOK);
  for (const name of ['first', 'second']) {
    const { status, stderr } = await run(`${name}.zip`, '--out', name);
    if (status !== 0) throw new Error(stderr);
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('fill', () => {
  it('gives Canvas its own gradebook back, with the marks', async () => {
    const { status, stdout } = await run('fill', 'gradebook.csv', '--results', 'first', '--out', 'import.csv');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '3 marks filled in\n' });
    expect(await text('import.csv')).toMatch(/^Student.*\n.*\n"Kim, Seoyeon",11,sy,1,100,\n"<img src=x>",12,e,1,\d+,\n"Late, Lee",13,l,1,0,\n$/);
  });

  it('makes the folder that it is asked to write to, and says what the system refuses', async () => {
    expect((await run('fill', 'gradebook.csv', '--results', 'first', '--out', 'new/folder/import.csv')).status).toBe(0);
    for (const args of [['fill', 'gradebook.csv', '--results', 'first'], ['report', 'first'], ['feedback', 'first']]) {
      const { status, stderr } = await run(...args, '--out', 'gradebook.csv/x.zip');
      expect(stderr).toMatch(/gradebook\.csv\/x\.zip cannot be written: a part of its path is a file\. Name another place\.\n/);
      expect(status).toBe(1);
    }
  });

  it('replaces no file without being asked to', async () => {
    const again = await run('fill', 'gradebook.csv', '--results', 'first', '--out', 'gradebook.csv');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is there already. Add --force to replace it');
    expect(await text('gradebook.csv')).toBe(GRADEBOOK);
  });
});

describe('feedback', () => {
  it('is a zip that the LMS takes back: the same students are found in it', async () => {
    expect((await run('feedback', 'first', '--out', 'feedback.zip')).status).toBe(0);
    const { submissions } = await collect({ paths: [join(folder, 'feedback.zip')], lab: LAB, labs: [LAB], roster: undefined });
    expect(submissions.flatMap(({ handIn }) => handIn.who.map(({ userId }) => userId)).sort()).toEqual(['11', '12', '13']);
  });

  it('has the same bytes when it is written again', async () => {
    await run('feedback', 'first', '--out', 'once.zip');
    await run('feedback', 'first', '--out', 'twice.zip');
    expect(Buffer.compare(await readFile(join(folder, 'once.zip')), await readFile(join(folder, 'twice.zip')))).toBe(0);
  });

  it('shows no more than its level allows', async () => {
    const pages = async (level: string): Promise<string> => {
      await run('feedback', 'first', '--out', `${level}.zip`, '--levels', level, '--format', 'md', '--lang', 'en');
      const zip = new ZipReader(new BlobReader(new Blob([await readFile(join(folder, `${level}.zip`))])));
      const entries = await zip.getEntries();
      const texts = await Promise.all(entries.map((entry) => (entry.directory ? '' : entry.getData(new TextWriter()))));
      return texts.join('\n');
    };
    const [full, hint, verdict, silent] = await Promise.all(['full', 'hint', 'verdict', 'silent'].map(pages));
    expect(full).toContain(SECRET);
    expect(full).toMatch(/`{5}text\n.*````/);
    for (const held of [hint!, verdict!, silent!]) expect(held).not.toContain(SECRET);
    expect(hint).toContain('Hint: ');
    expect(verdict).not.toContain('Hint: ');
    expect(silent).not.toContain('###');
  });

  it('does not hide by a name that is misspelt', async () => {
    await writeFile(join(folder, 'levels.json'), '{ "stages": { "cots": "silent" } }');
    const { status, stderr } = await run('feedback', 'first', '--out', 'never.zip', '--levels', 'levels.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no stage "cots"\. There are: \w+/);
  });

  it('cannot be made to run what a student wrote', async () => {
    await run('feedback', 'first', '--out', 'pages');
    const page = await text(`pages/leelate_LATE_13_503_${LAB}-1.ts.html`);
    expect(page).not.toMatch(/<script/i);
    expect(page).toContain("script-src &#39;none&#39;");
  });
});

describe('feedback for teams of Moodle', () => {
  const TEAMS = { '1조_7_assignsubmission_file/notes.txt': 'x', '김하늘_8_assignsubmission_file/notes.txt': 'x' };
  const WORKSHEET = 'Identifier,Full name,Group,Grade\nParticipant 7,이도윤,,\nParticipant 8,김하늘,,\n';
  const named = async (file: string): Promise<string[]> => (await readZipFile(join(folder, file))).entries.map(({ path }) => path);

  it('says that a worksheet is needed, where a team\'s number cannot be told from a participant\'s', { timeout: 60_000 }, async () => {
    await writeFile(join(folder, 'teams.zip'), await zipOf(TEAMS));
    await run('teams.zip', '--lab', LAB, '--out', 'teams');
    const ended = await run('feedback', 'teams', '--out', 'teams-feedback.zip');
    expect(ended).toMatchObject({ status: 0, stderr: expect.stringContaining('Grade with --roster and the grading worksheet with groups') });
    expect(await named('teams-feedback.zip')).toHaveLength(2);
  });

  it('gives nobody what is the team\'s, and each member what is theirs', { timeout: 60_000 }, async () => {
    await writeFile(join(folder, 'worksheet.csv'), WORKSHEET);
    await run('teams.zip', '--lab', LAB, '--roster', 'worksheet.csv', '--out', 'doubtful');
    const doubtful = await run('feedback', 'doubtful', '--out', 'doubtful.zip');
    expect(doubtful.stderr).toContain('No feedback for 1조_7: nobody knows whose it is. ');
    expect(doubtful.stderr).toContain('participant 7 is 이도윤 on the roster, not 1조: is it a group?');
    expect(await named('doubtful.zip')).toEqual(['김하늘_8_assignsubmission_file_/feedback.html']);
    await writeFile(join(folder, 'worksheet.csv'), WORKSHEET.replace('이도윤,', '이도윤,1조') + 'Participant 9,박준,1조,\n');
    await run('teams.zip', '--lab', LAB, '--roster', 'worksheet.csv', '--out', 'known');
    expect((await run('feedback', 'known', '--out', 'known.zip')).stderr).toBe('');
    expect((await named('known.zip')).sort()).toEqual(['김하늘_8', '박준_9', '이도윤_7'].map((who) => `${who}_assignsubmission_file_/feedback.html`));
  });
});

describe('export', () => {
  it('writes JUnit XML and results of Gradescope', async () => {
    expect((await run('export', 'first', '--junit', 'marks.xml', '--gradescope', 'gradescope')).status).toBe(0);
    const xml = await text('marks.xml');
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="dns-cache" tests="33" failures="\d+" errors="11" skipped="0" time="0">/);
    expect(xml.match(/<testsuite /g)).toHaveLength(3);
    const results = JSON.parse(await text('gradescope/kimseoyeon_11/results.json')) as { score: number; tests: { status: string }[] };
    expect(results.score).toBe(100);
    expect(results.tests.map(({ status }) => status)).toEqual(Array.from({ length: 11 }, () => 'passed'));
  });
});

describe('diff', () => {
  it('tells who changed because of which test, and keeps marks when asked to', async () => {
    const { stdout } = await run('diff', 'first', 'second', '--never-lower', '--csv', 'changed.csv');
    expect(stdout).toMatch(/^imgsrcx_12: \d+ → 100, handed in anew$/m);
    expect(stdout).toMatch(/^kimseoyeon_11: 100 → 0 \(stays 100\), handed in anew$/m);
    expect(stdout).toMatch(/^ {2}\S+\/\S+: failed → passed$/m);
    expect(stdout).toMatch(/2 changed, 0 new, 1 no longer there\n$/);
    expect((await text('changed.csv')).split('\n').map((row) => row.split(',')[0])).toEqual(['\ufeffid', 'imgsrcx_12', '']);
  });

  it.skipIf(process.platform === 'win32')('does all of its work for a reader who stops early', async () => {
    const line = `'${process.execPath}' grader/cli/main.ts diff first second --csv unread.csv; echo $? >&2`;
    const { stderr } = spawnSync('sh', ['-c', `{ ${line}; } | true`], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
    expect(stderr).toBe('0\n');
    expect(await text('unread.csv')).toContain('imgsrcx_12');
  });
});

describe('explain', () => {
  it('shows one submission by anything its author is known by', async () => {
    const { stdout } = await run('explain', 'first', '12', '--lang', 'en');
    expect(stdout).toContain(SECRET);
    expect(stdout).toMatch(/✗ \S+ {2}0\/\d+\n {4}\S.+\n {4}failed/);
  });

  it('finds a name whichever way round it is written, and knows which tests there are', async () => {
    for (const name of ['Kim, Seoyeon', 'Seoyeon Kim']) expect((await run('explain', 'first', name)).stdout).toMatch(/^kimseoyeon_11 /);
    expect((await run('explain', 'first', 'KimSeo')).stdout).toMatch(/^kimseoyeon_11 /);
    expect((await run('explain', 'first', '_1')).stderr).toContain('Several are "_1": imgsrcx_12, kimseoyeon_11, leelate_13. Give one of these ids');
    const { status, stderr } = await run('explain', 'first', '11', '--test', 'nothing');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no test or stage "nothing"\. There are: [\w-]+\//);
  });

  it('says when nobody is meant', async () => {
    expect((await run('explain', 'first', 'nobody')).stderr).toContain('Nobody in first is "nobody".');
  });
});
