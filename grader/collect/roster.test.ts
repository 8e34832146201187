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
    expect(submissions.find(({ id }) => id === 'S3_x')!.flags).toEqual(['the same student as S3_y']);
  });

  it('says which headers it knows', () => {
    expect(() => rosterOf('colour,size\nred,1\n')).toThrow('이름, 학번');
  });
});
