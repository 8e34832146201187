/** Who is in the class: lists of any origin and encoding, matched to what was handed in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from './collect.ts';
import { readRoster } from './roster.ts';
import { writeTree, zipOf } from './testing/class-files.ts';

const LABS = ['dns-cache', 'lru-ttl-cache'];
const cp949 = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'cp949'));
let folder: string;
let number = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-roster-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a roster', () => {
  const rosterOf = (csv: string | Uint8Array) => readRoster(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, 'roster.csv');

  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode('학번,이름,이메일\n20261234,김하늘,h@example.ac.kr\n20261235,이미나,m@example.ac.kr\n20261236,박준,j@example.ac.kr\n')],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff학번,이름,이메일\r\n20261234,김하늘,h@example.ac.kr\r\n20261235,이미나,m@example.ac.kr\r\n20261236,박준,j@example.ac.kr\r\n')],
    ['CP949', cp949('학번,이름,이메일\r\n20261234,김하늘,h@example.ac.kr\r\n20261235,이미나,m@example.ac.kr\r\n20261236,박준,j@example.ac.kr\r\n')],
  ])('in %s finds students by number and by name, in any form of Unicode', async (_, csv) => {
    const root = join(folder, `${(number += 1)}`);
    await writeTree(root, { '20261234_하늘.ts': 'a', ['이미나.ts'.normalize('NFD')]: 'b', 'stranger.ts': 'c' });
    const { submissions, intake } = await collect({ paths: [root], lab: 'dns-cache', labs: LABS, roster: rosterOf(csv) });
    expect(submissions.map(({ id, handIn }) => [id, handIn.who[0]?.name])).toEqual([['20261234_하늘', '김하늘'], ['stranger', 'stranger'], ['이미나', '이미나']]);
    expect(intake.unmatched).toEqual(['stranger']);
    expect(intake.missing).toEqual([{ name: '박준', studentId: '20261236', email: 'j@example.ac.kr' }]);
  });

  it('is also the gradebook that Canvas exports', async () => {
    const roster = rosterOf('Student,ID,SIS User ID,SIS Login ID,Section,Cache (77)\n    Points Possible,,,,,100\n"Nguyễn, An",1002,S2,an,Sec 1,\n"Student, Test",9,,,Sec 1,\n');
    const { submissions, intake } = await collect({
      paths: [await (async () => { const path = join(folder, 'canvas-roster.zip'); await writeFile(path, await zipOf({ 'nguyễnan_1002_5_lru-ttl-cache.ts': 'x' })); return path; })()],
      lab: undefined, labs: LABS, roster,
    });
    expect(submissions[0]!.handIn.who).toEqual([{ name: 'Nguyễn, An', userId: '1002', studentId: 'S2', login: 'an', section: 'Sec 1' }]);
    expect(intake.missing).toEqual([]);
  });

  it('does not match by a name that two students have, and flags one who handed in twice', async () => {
    const root = join(folder, `${(number += 1)}`);
    await writeTree(root, { '김민수.ts': 'a', 'S3_x.ts': 'b', 'S3_y.ts': 'c' });
    const { submissions, intake } = await collect({ paths: [root], lab: 'dns-cache', labs: LABS, roster: rosterOf('name,student id\n김민수,S1\n김민수,S2\n이미나,S3\n') });
    expect(intake.unmatched).toEqual(['김민수']);
    expect(intake.missing).toHaveLength(2);
    expect(submissions.find(({ id }) => id === '김민수')!.flags).toEqual(['nobody on the roster', 'its name fits several students of the roster']);
    expect(submissions.find(({ id }) => id === 'S3_x')!.flags).toEqual(['the same student as S3_y']);
  });

  const matched = async (files: Record<string, string>, csv: string | Uint8Array, zone?: string, zipped = true) => {
    const path = join(folder, `class-${(number += 1)}${zipped ? '.zip' : ''}`);
    await (zipped ? writeFile(path, await zipOf(files)) : writeTree(path, files));
    const roster = readRoster(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, 'roster.csv', zone);
    const { submissions, intake } = await collect({ paths: [path], lab: 'dns-cache', labs: LABS, roster });
    return { intake, who: submissions.map(({ id, handIn }) => [id, ...handIn.who.map(({ name, studentId }) => name ?? studentId)]), submissions };
  };
  const WORKSHEET = [
    '식별자,"전체 이름","이메일 주소",상태,그룹,성적,"최대 성적","Grade can be changed","마지막 수정됨(제출)"',
    '"참가자 2001","김 하늘",h@x.kr,"채점을 위해 제출되었습니다. - 2 일 늦음","Team A",,100.00,예,"일요일, 22 11월 2026, 3:10 오후"',
    '"참가자 2002","이 미나",m@x.kr,"채점을 위해 제출되었습니다.","Team A",,100.00,예,"2026년 11월 20일(금), 9:05 오전"',
    '"참가자 2003","박 준",j@x.kr,"제출물 없음","Team B",,100.00,예,-', '',
  ].join('\n');

  it('is also the worksheet of a Korean Moodle, which says when each hand-in came', async () => {
    const { who, submissions, intake } = await matched({ '김 하늘_2001_assignsubmission_file/x.ts': 'a', '참가자_2002_assignsubmission_file/x.ts': 'b' }, WORKSHEET, '+09:00');
    expect(who).toEqual([['김 하늘_2001', '김 하늘'], ['참가자_2002', '이 미나']]);
    expect(submissions.map(({ handIn: { submittedAt, late } }) => [submittedAt, late])).toEqual([['2026-11-22T06:10:00Z', true], ['2026-11-20T00:05:00Z', undefined]]);
    expect(intake.missing).toEqual([expect.objectContaining({ name: '박 준' })]);
  });

  it('knows the members of a team, whose number may be some participant\'s, too', async () => {
    const { who, submissions } = await matched({ 'Team A_2003_assignsubmission_file/x.ts': 'a' }, WORKSHEET);
    expect(who).toEqual([['Team A_2003', '김 하늘', '이 미나']]);
    expect(submissions[0]!.handIn.group).toBe('Team A');
    const stranger = await matched({ 'Team C_2003_assignsubmission_file/x.ts': 'a' }, WORKSHEET);
    expect(stranger.submissions[0]!.flags).toEqual(['nobody on the roster', expect.stringContaining('participant 2003 is 박 준 on the roster, not Team C')]);
  });

  it('knows the members of a repository by the grades that GitHub Classroom exports', async () => {
    const { who } = await matched(
      { 'cache-blue/.git/HEAD': '', 'cache-blue/x.ts': 'a', 'cache-solo/.git/HEAD': '', 'cache-solo/x.ts': 'b' },
      'assignment_name,github_username,roster_identifier,student_repository_name,submission_timestamp\nc,haneul,20260001,cache-blue,2026-11-22 10:00:00 UTC\nc,jun,20260003,cache-blue,2026-11-22 10:00:00 UTC\nc,solo,20260004,cache-solo,\n',
    );
    expect(who).toEqual([['blue', '20260001', '20260003'], ['solo', '20260004']]);
  });

  it('gives no hand-in to a student whose name or number speaks against it', async () => {
    const csv = 'id,이름\n1,김하늘\n2,이준\n3,이미나\n30001,박서연\n';
    expect((await matched({ '이미나-2.ts': 'a', '30001_이준.ts': 'b' }, csv, undefined, false)).who).toEqual([['30001_이준', '30001_이준'], ['이미나-2', '이미나']]);
    expect((await matched({ 'kimmina_77_501_x.ts': 'a', 'leejun_2_502_x.ts': 'b' }, 'Student,ID,Section\n"Kim, Mina",9,a\n"Lee, Jun",2,a\n')).intake.unmatched).toEqual(['kimmina_77']);
  });

  it.each<[string, string | Uint8Array]>([
    ['with titles above it', cp949('2026학년도 출석부,,\r\n과목: 분산 시스템,,\r\n번호,학 번,성명(한글)\r\n1,00120001,김하늘\r\n')],
    ['with numbers kept as text', '이름,학번\n김하늘,"=""00120001"""\n'],
    ['without the zeros that Excel drops', '이름,학번\n김하늘,120001\n'],
    ['in UTF-16', Buffer.from('\ufeff이름\t학번\n김하늘\t00120001\n', 'utf16le')],
    ['with a student in two sections', '이름,학번,분반\n김하늘,00120001,1\n김하늘,00120001,2\n'],
    ['with the family name in a column of its own', '성,이름,학번\n김,하늘,00120001\n'],
  ])('is read as schools and Excel write it: %s', async (_, csv) => {
    expect((await matched({ '00120001.ts': 'a' }, csv, undefined, false)).who).toEqual([['00120001', '김하늘']]);
  });

  it('is refused when Excel has rounded its numbers', () => {
    expect(() => rosterOf('이름,학번\n김하늘,2.02601E+07\n')).toThrow('Excel has rounded the numbers');
  });

  it('says which headers it knows', () => {
    expect(() => rosterOf('colour,size\nred,1\n')).toThrow('이름, 학번');
  });
});
