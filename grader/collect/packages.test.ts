/** Every format in, from real zips and folders, recognised without a flag. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandIn } from '../core/hand-in.ts';
import { collect } from './collect.ts';
import type { Collection } from './collect.ts';
import { writeTree, zipOf } from './testing/class-files.ts';
import type { Files } from './testing/class-files.ts';
import { rawZip } from './testing/raw-zip.ts';

const LABS = ['dns-cache', 'lru-ttl-cache'];
let folder: string;
let number = 0;
const cp949 = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'cp949'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-packages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fromZip(files: Files | Uint8Array, name = 'submissions.zip', lab?: string): Promise<Collection> {
  const path = join(folder, `${(number += 1)}-${name}`);
  await writeFile(path, files instanceof Uint8Array ? files : await zipOf(files));
  return collect({ paths: [path], lab, labs: LABS });
}

async function fromTree(files: Files, name: string, lab?: string): Promise<Collection> {
  const root = join(folder, `${(number += 1)}`, name);
  await writeTree(root, files);
  return collect({ paths: [root], lab, labs: LABS });
}

const handIns = ({ submissions }: Collection): Record<string, HandIn> => Object.fromEntries(submissions.map(({ id, handIn }) => [id, handIn]));
const text = async ({ submissions }: Collection, id: string): Promise<string> =>
  new TextDecoder().decode(await submissions.find((one) => one.id === id)!.read());

describe('Canvas', () => {
  it('reads names, numbers, late marks and what counts of several files', async () => {
    const collection = await fromZip({
      '김하늘_1001_50001_lru-ttl-cache.ts': 'a',
      'nguyễnan_LATE_1002_50002_lru-ttl-cache.ts': 'b',
      "o'brien_sean_1003_50003_lru-ttl-cache.ts": 'c1',
      "o'brien_sean_1003_50009_lru-ttl-cache-1.ts": 'c2',
      'leemina_1004_50004_notes.pdf': 'pdf',
      'leemina_1004_50005_lru-ttl-cache.ts': 'd',
      'parkjun_1005_text.html': '<p>sorry</p>',
      'LATE_anon_x7Gh2_50010_lru-ttl-cache.ts': 'e',
    });
    expect(collection.lab).toBe('lru-ttl-cache');
    expect(handIns(collection)).toMatchObject({
      '김하늘_1001': { package: 'canvas', entry: '김하늘_1001_50001_lru-ttl-cache.ts', who: [{ name: '김하늘', userId: '1001' }] },
      'nguyễnan_1002': { late: true, who: [{ name: 'nguyễnan', userId: '1002' }] },
      "o'brien_sean_1003": { entry: "o'brien_sean_1003_50009_lru-ttl-cache-1.ts" },
      leemina_1004: { entry: 'leemina_1004_50005_lru-ttl-cache.ts' },
      anon_x7Gh2: { who: [], late: true },
    });
    expect(await text(collection, "o'brien_sean_1003")).toBe('c2');
    expect(collection.submissions.find(({ id }) => id === 'parkjun_1005')?.problem).toBe('There is no .ts or .js file');
    expect(collection.intake.notUnderstood).toEqual([]);
  });

  it('does not guess whose a file is when its name can be read as two users\'', async () => {
    const collection = await fromZip({
      '김하늘_1001_50001_lru-ttl-cache.ts': 'a', 'kim_1003_50003_20261234_1_lru-ttl-cache.ts': 'c', 'leejun_1004_50004_2026_11_22_lru_ttl_cache.ts': 'd',
      '김하늘_1001_59999_1002_50002_lru-ttl-cache.ts': 'by a name that somebody gave himself', 'eve_1005_50005_김하늘_1001_59998_lru-ttl-cache.ts': 'by the name of a file',
    });
    expect(handIns(collection)['김하늘_1001']!.entry).toBe('김하늘_1001_50001_lru-ttl-cache.ts');
    expect(collection.submissions.filter(({ problem }) => problem === undefined).map(({ id }) => id)).toEqual(['kim_1003', 'leejun_1004', '김하늘_1001']);
    for (const { problem, handIn } of collection.submissions.filter((one) => one.problem !== undefined)) {
      expect(handIn.who).toEqual([]);
      expect(problem).toContain('can be read as a file of several users');
    }
  });

  it('reads a zip inside under the name that feedback goes back to', async () => {
    const inner = await zipOf({ 'src/lru-ttl-cache.ts': 'x', 'package.json': '{}' });
    const collection = await fromZip(rawZip([{ name: 'kim_7_8_homework.zip', data: inner, stored: true }]), 'canvas.zip', 'lru-ttl-cache');
    expect(handIns(collection)['kim_7']).toMatchObject({ entry: 'kim_7_8_homework.zip' });
    expect(await text(collection, 'kim_7')).toBe('x');
  });
});

describe('Moodle', () => {
  it('reads folders, of new and old versions, blind ones and online texts', async () => {
    const collection = await fromZip({
      '김하늘_2001_assignsubmission_file/lru-ttl-cache.ts': 'a',
      '김하늘_2001_assignsubmission_onlinetext/onlinetext.html': '<p>',
      'Zoë van der Berg_2002_assignsubmission_file_/lru-ttl-cache.ts': 'b',
      'Participant_2003_assignsubmission_file/lru-ttl-cache.ts': 'c',
    });
    expect(handIns(collection)).toEqual({
      '김하늘_2001': { package: 'moodle', entry: '김하늘_2001_assignsubmission_file', who: [{ name: '김하늘', userId: '2001' }] },
      'Zoë van der Berg_2002': { package: 'moodle', entry: 'Zoë van der Berg_2002_assignsubmission_file_', who: [{ name: 'Zoë van der Berg', userId: '2002' }] },
      Participant_2003: { package: 'moodle', entry: 'Participant_2003_assignsubmission_file', who: [{ userId: '2003' }] },
    });
  });

  it('reads what was unpacked and zipped again, with a folder around it', async () => {
    const collection = await fromZip({ 'Course-HW-55/Kim_2001_assignsubmission_file_/lru-ttl-cache.ts': 'a', 'Course-HW-55/Lee_2002_assignsubmission_file_/lru-ttl-cache.ts': 'b' });
    expect(handIns(collection)).toMatchObject({ Kim_2001: { entry: 'Kim_2001_assignsubmission_file_', who: [{ name: 'Kim', userId: '2001' }] }, Lee_2002: {} });
  });

  it('reads flat files', async () => {
    const collection = await fromZip({ '김하늘_2001_assignsubmission_file_lru-ttl-cache.ts': 'a', 'Lee Mina_2002_assignsubmission_file_my_cache.ts': 'b' });
    expect(handIns(collection)).toMatchObject({ '김하늘_2001': { entry: '김하늘_2001_assignsubmission_file' }, 'Lee Mina_2002': { entry: 'Lee Mina_2002_assignsubmission_file' } });
  });
});

describe('Gradescope', () => {
  const METADATA = `submission_101:
  :submitters:
  - :name: 김하늘
    :sid: '20261234'
    :email: haneul@example.ac.kr
  - :name: Lee Mina
    :sid: 20261235
  :created_at: 2026-11-20 10:00:00.123456000 Z
  :score: 0.0
submission_102:
  :submitters:
  - :name: Sean O'Brien
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2026-11-20 11:00:00.5 Z
    zone: !ruby/object:ActiveSupport::TimeZone
      name: Asia/Seoul
`;

  it('reads groups and times', async () => {
    const collection = await fromZip({
      'assignment_9_export/submission_metadata.yml': METADATA,
      'assignment_9_export/submission_101/lru-ttl-cache.ts': 'a',
      'assignment_9_export/submission_102/lru-ttl-cache.ts': 'b',
    });
    expect(handIns(collection)).toEqual({
      submission_101: {
        package: 'gradescope', entry: 'submission_101', submittedAt: '2026-11-20T10:00:00Z',
        who: [{ name: '김하늘', studentId: '20261234', email: 'haneul@example.ac.kr' }, { name: 'Lee Mina', studentId: '20261235' }],
      },
      submission_102: { package: 'gradescope', entry: 'submission_102', submittedAt: expect.stringMatching(/^2026-11-20T11:00:00/), who: [{ name: "Sean O'Brien" }] },
    });
  });

  it('says what is wrong with metadata that is none', async () => {
    await expect(fromZip({ 'submission_metadata.yml': 'a: [', 'submission_1/lru-ttl-cache.ts': 'x' })).rejects.toThrow('submission_metadata.yml cannot be understood');
  });
});

describe('GitHub', () => {
  it('reads clones of GitHub Classroom', async () => {
    const collection = await fromTree({
      'cache-mina-lee/.git/HEAD': 'ref', 'cache-mina-lee/src/lru-ttl-cache.ts': 'a', 'cache-mina-lee/src/lru-ttl-cache.test.ts': 'test', 'cache-mina-lee/node_modules/x/index.js': '',
      'cache-haneul/.git/HEAD': 'ref', 'cache-haneul/lru-ttl-cache.ts': 'b',
    }, 'cache-submissions', 'lru-ttl-cache');
    expect(handIns(collection)).toEqual({
      'mina-lee': { package: 'github-classroom', entry: 'cache-mina-lee', who: [{ login: 'mina-lee' }] },
      haneul: { package: 'github-classroom', entry: 'cache-haneul', who: [{ login: 'haneul' }] },
    });
    expect(await text(collection, 'mina-lee')).toBe('a');
  });

  it('reads clones and times of Classroom 50, and does not believe what students put there', async () => {
    const collection = await fromTree({
      'scores.csv': 'username,first_name,last_name,email,section,score,max_score,datetime,submission_tag,submitted_by,review_url,late,override\nmina-lee,Mina,Lee,m@example.com,1,0,100,2026-11-19T10:00:00Z,t1,mina-lee,,false,\nmina-lee,Mina,Lee,m@example.com,1,0,100,2026-11-21T10:00:00Z,t2,mina-lee,,true,\nhaneul,하늘,김,,1,,,,,,,,\n',
      'os-cache-mina-lee/lru-ttl-cache.ts': 'a',
      'os-cache-haneul/lru-ttl-cache.ts': 'b',
      'os-cache-haneul/result.json': '{"schema":"classroom50/result/v1","owner":"mina-lee","datetime":"2030-01-01T00:00:00Z"}',
    }, 'os-cache_submissions_2026_11_22_T_10_00_00');
    expect(handIns(collection)).toEqual({
      'mina-lee': { package: 'classroom50', entry: 'os-cache-mina-lee', who: [{ name: 'Mina Lee', email: 'm@example.com', login: 'mina-lee' }], submittedAt: '2026-11-21T10:00:00Z', late: true },
      haneul: { package: 'classroom50', entry: 'os-cache-haneul', who: [{ name: '하늘 김', login: 'haneul' }] },
    });
  });
});

describe('GitHub, zipped', () => {
  it('is known by the clones in it, with a folder around them', async () => {
    const collection = await fromZip({
      'cache-submissions/cache-mina/.git/HEAD': 'ref', 'cache-submissions/cache-mina/lru-ttl-cache.ts': 'a',
      'cache-submissions/cache-jo/.git/HEAD': 'ref', 'cache-submissions/cache-jo/lru-ttl-cache.ts': 'b',
    });
    expect(Object.keys(handIns(collection))).toEqual(['jo', 'mina']);
  });

  it('is not what one clone among plain folders makes of a class', async () => {
    const collection = await fromTree({ 'kim-a/x.ts': 'a', 'kim-b/x.ts': 'b', 'kim-c/.git/HEAD': 'ref', 'kim-c/x.ts': 'c' }, 'class', 'dns-cache');
    expect(Object.keys(handIns(collection))).toEqual(['kim-a', 'kim-b', 'kim-c']);
  });
});

describe('Dodona', () => {
  it('takes the latest submission to the lab that is graded', async () => {
    const head = '"filename","id","username","last_name","first_name","full_name","email","status","submission_id","name_en","name_nl","exercise_id","created_at"\n';
    const row = (file: string, user: string, submission: string, exercise: string, at: string): string => `"${file}","7","${user}","L","M","Mina Lee","m@example.com","correct","${submission}","${exercise}","${exercise}","1","${at}"\n`;
    const collection = await fromZip({
      'info.csv': `${head}${row('lru-ttl-cache/Mina Lee/11.js', 'mina', '11', 'LRU TTL cache', '2026-11-20 10:00:00 UTC')}${row('lru-ttl-cache/Mina Lee/12.js', 'mina', '12', 'LRU TTL cache', '2026-11-21 10:00:00 UTC')}${row('dns-cache/Mina Lee/13.js', 'mina', '13', 'DNS cache', '2026-11-22 10:00:00 UTC')}${row('lru-ttl-cache/Jo.js', 'jo', '', 'LRU TTL cache', '')}`,
      'lru-ttl-cache/Mina Lee/11.js': 'first', 'lru-ttl-cache/Mina Lee/12.js': 'second', 'dns-cache/Mina Lee/13.js': 'other', 'lru-ttl-cache/Jo.js': '',
    }, 'series.zip', 'lru-ttl-cache');
    expect(handIns(collection)).toMatchObject({ mina: { package: 'dodona', submittedAt: '2026-11-21T10:00:00Z', attempt: 2, attempts: 2, who: [{ name: 'Mina Lee', login: 'mina' }] } });
    expect(await text(collection, 'mina')).toBe('second');
    expect(collection.intake.superseded).toHaveLength(1);
    expect(collection.submissions).toHaveLength(1);
  });
});

describe('plain folders and zips', () => {
  it('reads what Korean Windows zips, without a mark of its encoding', async () => {
    const names = ['20261234_김하늘.ts', '20261235_이미나.ts', '20261236_똠방.ts'];
    const collection = await fromZip(rawZip(names.map((name) => ({ name: cp949(name), data: name }))), '과제.zip', 'lru-ttl-cache');
    expect(collection.submissions.map(({ id }) => id)).toContain('20261234_김하늘');
    expect(await text(collection, '20261236_똠방')).toBe('20261236_똠방.ts');
  });

  it('knows the lab from names, one folder around all of it, and noise', async () => {
    const collection = await fromZip({
      'homework/kim/lru-ttl-cache (1).ts': 'b', 'homework/kim/lru-ttl-cache.ts': 'a', 'homework/lee_lru-ttl-cache.ts': 'c',
      'homework/yun.js.txt': 'd', 'homework/shin/lru_ttl_cache.ts.txt': 'e', 'homework/shin/other.ts': 'f',
      'homework/park/.DS_Store': '', '__MACOSX/homework/._x.ts': '', 'homework/readme.md': '',
    });
    expect(collection.lab).toBe('lru-ttl-cache');
    expect(collection.submissions.map(({ id, problem }) => [id, problem])).toEqual([['kim', undefined], ['lee_lru-ttl-cache', undefined], ['park', 'There is no .ts or .js file'], ['shin', undefined], ['yun', undefined]]);
    expect(await text(collection, 'kim')).toBe('b');
    expect(await text(collection, 'shin')).toBe('e');
    expect(collection.submissions[0]!.flags).toEqual([expect.stringContaining('2 files of this name')]);
  });

  it('does not take files of one name for one student', async () => {
    const collection = await fromTree({ 'lru-ttl-cache.ts': 'a', 'lru-ttl-cache (1).ts': 'b', 'lru-ttl-cache (2).ts': 'c', 'kim.ts': 'd', 'kim (1).ts': 'e' }, 'downloads');
    expect(collection.submissions.map(({ id }) => id)).toEqual(['kim', 'lru-ttl-cache', 'lru-ttl-cache (1)', 'lru-ttl-cache (2)']);
    expect(await text(collection, 'kim')).toBe('e');
    expect(collection.intake.superseded).toEqual([expect.objectContaining({ id: 'kim' })]);
  });

  it('does not guess between hand-ins of which none is later', async () => {
    const collection = await fromTree({ 'kim.ts': 'a', 'kim/b.ts': 'b', ['하늘.ts'.normalize('NFC')]: 'c', ['하늘.ts'.normalize('NFD')]: 'd' }, 'same', 'dns-cache');
    for (const { problem } of collection.submissions) expect(problem).toContain('none is known to be the later');
    expect(collection.submissions).toHaveLength(2);
  });

  it('asks which lab when names do not say', async () => {
    await expect(fromTree({ 'kim.ts': '' }, 'none')).rejects.toThrow('Which lab? No file is named after one');
    await expect(fromTree({ 'kim_dns-cache.ts': '', 'lee_lru-ttl-cache.ts': '' }, 'both')).rejects.toThrow('dns-cache (1), lru-ttl-cache (1)');
  });

  it('takes the later of several packages', async () => {
    const [one, two] = [join(folder, 'week1'), join(folder, 'week2')];
    await writeTree(one, { 'kim/lru-ttl-cache.ts': 'old', 'lee/lru-ttl-cache.ts': 'lee' });
    await writeTree(two, { 'kim/lru-ttl-cache.ts': 'new' });
    const collection = await collect({ paths: [one, two], lab: undefined, labs: LABS });
    expect(await text(collection, 'kim')).toBe('new');
    expect(collection.submissions).toHaveLength(2);
    expect(collection.intake.superseded).toEqual([{ id: 'kim', path: 'week1/kim/lru-ttl-cache.ts', by: 'week2/kim/lru-ttl-cache.ts' }]);
  });
});

describe('what lies on a disk', () => {
  const NAMES = [
    '=cmd|calc', '+1+1', '-2+3', '@SUM(A1)', '__proto__', 'constructor', 'toString', '<script>alert(1)<∕script>', '"><img src=x>', "'; rm -rf ~; '",
    '$(touch x)', '`id`', 'a,b;c"d', 'line\nbreak', 'tab\there', '%00', '..', '...x', '김하늘', 'é', 'मीना', 'محمد', '🙂', 'a'.repeat(200), ' lead', 'CON',
  ].filter((name) => name !== '..');

  it('keeps every name a name', async () => {
    const collection = await fromTree(Object.fromEntries(NAMES.map((name) => [`${name}.ts`, name])), 'names', 'dns-cache');
    expect(collection.submissions.map(({ id }) => id)).toEqual(NAMES.filter((name) => !name.startsWith('.')).map((name) => name.normalize('NFC')).sort());
    for (const { id, source } of collection.submissions) {
      expect(await text(collection, id)).toBe(NAMES.find((name) => name.normalize('NFC') === id));
      expect(source).not.toMatch(/\p{Cc}/u);
    }
  });

  it('opens only regular files, and follows no link', async () => {
    const root = join(folder, `${(number += 1)}`);
    await writeTree(root, { 'kim/lru-ttl-cache.ts': 'a', 'lee/': '' });
    await symlink('/etc', join(root, 'etc'));
    await symlink(root, join(root, 'lee/loop'));
    await symlink('/etc/hostname', join(root, 'park.ts'));
    if (spawnSync('mkfifo', [join(root, 'jung.ts')]).status !== 0) await symlink('/dev/null', join(root, 'jung.ts'));
    await writeFile(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xb1, 0xe8]), Buffer.from('.ts')]), 'x').catch(() => {});
    const { submissions } = await collect({ paths: [root], lab: 'lru-ttl-cache', labs: LABS });
    const problems = Object.fromEntries(submissions.map(({ id, problem }) => [id, problem]));
    expect(problems).toMatchObject({ kim: undefined, lee: 'loop: It is a link, not a file', park: 'It is a link, not a file', jung: expect.stringMatching(/not a regular file|a link/) });
    for (const { id, problem } of submissions) if (id.includes('\ufffd')) expect(problem).toContain('not UTF-8');
  });
});
