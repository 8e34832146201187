import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ResultLine } from '../core/run.ts';
import { fillCanvasGradebook } from './canvas-gradebook.ts';
import type { FillOptions } from './filled.ts';
import { readMarks } from './marks.ts';
import { fillMoodleWorksheet } from './moodle-worksheet.ts';

type Given = { who: ResultLine['submission']['who']; mark?: number };

async function marksOf(given: Given[]) {
  const lines = given.map(({ who, mark }, at) => ({ submission: { id: `s${at}`, who }, mark, max: 100 }) as unknown as ResultLine);
  return readMarks((async function* () {
    yield* lines;
  })());
}

const HINT = ['lru-ttl-cache', 'LRU cache with TTL'];
const GRADEBOOK = [
  'Student,ID,SIS User ID,SIS Login ID,Section,"LRU cache, with TTL (4711)",Essay (4712),Final Score',
  '    Points Possible,,,,,100,20,(read only)',
  '"Nguyễn, An",101,20260001,an@x,"Systems, spring",,15.00,77.1',
  '김서연,102,20260002,sy@x,분반 1,40.00,18.00,88',
  '"=cmd|\' /C calc\'!A0",103,20260003,eve@x,분반 1,EX,,',
  '"O""Neil, Pat",104,,po@x,분반 2,,,',
  '',
].join('\r\n');

async function canvas(text: string | Uint8Array, given: Given[], options?: FillOptions) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return fillCanvasGradebook(bytes, 'gradebook.csv', await marksOf(given), HINT, { column: '4711', ...options });
}

describe('the gradebook of Canvas', () => {
  test('has one column filled in, and every other byte kept', async () => {
    const { bytes, ...told } = await canvas(`\ufeff${GRADEBOOK}`, [
      { who: [{ name: 'nguyễnan', userId: '101' }], mark: 87.5 },
      { who: [{ studentId: '20260002' }], mark: 90 },
      { who: [{ userId: '103' }], mark: 10 },
      { who: [{ name: "o'neil, pat" }], mark: 55 },
      { who: [{ userId: '999' }], mark: 1 },
    ]);
    expect(Buffer.from(bytes).toString()).toBe(
      `\ufeff${GRADEBOOK}`
        .replace('"Systems, spring",,15.00', '"Systems, spring",87.5,15.00')
        .replace('분반 1,40.00,18.00', '분반 1,90,18.00')
        .replace('po@x,분반 2,,,', 'po@x,분반 2,55,,'),
    );
    expect(told).toEqual({
      filled: 3, changed: [{ who: '김서연', before: '40.00', after: '90' }], without: [],
      left: [{ who: "=cmd|' /C calc'!A0", why: 'the cell says EX' }], unused: ['s4'],
    });
  });

  test('keeps the bytes of CP949 and semicolons', async () => {
    const text = 'Student;ID;Section;실습 (4711)\n    Points Possible;;;100,00\n김서연;102;1반;\n';
    const { bytes } = await canvas(iconv.encode(text, 'cp949'), [{ who: [{ name: '김서연' }], mark: 62.5 }]);
    expect(iconv.decode(Buffer.from(bytes), 'cp949')).toBe(text.replace('1반;\n', '1반;62,5\n'));
  });

  const NAMESAKES = 'Student,ID,Section,Lab (4711)\n김서연,1,a,\n김서연,2,a,\n"Student, Test",3,a,\n이준,4,a,\n';

  test.each<[string, Given[]]>([
    ['of two hand-ins', [{ who: [{ name: '김서연' }], mark: 1 }, { who: [{ name: '김서연' }], mark: 2 }]],
    ['of one hand-in and two students', [{ who: [{ name: '김서연' }], mark: 1 }]],
  ])('gives namesakes no mark by name: %s', async (_, given) => {
    const { bytes, without } = await canvas(NAMESAKES, [...given, { who: [{ userId: '4' }], mark: 9 }]);
    expect(Buffer.from(bytes).toString()).toBe(NAMESAKES.replace('이준,4,a,', '이준,4,a,9'));
    expect(without).toEqual(['김서연', '김서연']);
  });

  test('gives nobody the mark of a namesake whose number says otherwise', async () => {
    const text = 'Student,ID,Section,Lab (4711)\n김서연,1,a,\n이준,4,a,\n';
    const { bytes, without, unused } = await canvas(text, [{ who: [{ name: '김서연', userId: '77' }], mark: 100 }, { who: [{ userId: '4' }], mark: 9 }]);
    expect(Buffer.from(bytes).toString()).toBe(text.replace('이준,4,a,', '이준,4,a,9'));
    expect({ without, unused }).toEqual({ without: ['김서연'], unused: ['s0'] });
  });

  test('tells of several hand-ins of one student instead of choosing', async () => {
    const { left } = await canvas(NAMESAKES, [{ who: [{ userId: '1' }], mark: 1 }, { who: [{ userId: '1' }], mark: 2 }, { who: [{ userId: '4' }], mark: 9 }]);
    expect(left).toEqual([{ who: '김서연', why: 'several hand-ins are theirs: s0, s1' }]);
  });

  test('reads family and given names in two columns', async () => {
    const { bytes } = await canvas('LastName,FirstName,ID,Section,Lab (4711)\nKim,Mina,1,a,\nKim,Jun,2,a,\n', [{ who: [{ name: 'kimjun' }], mark: 5 }]);
    expect(Buffer.from(bytes).toString()).toContain('Kim,Mina,1,a,\nKim,Jun,2,a,5\n');
  });

  test('leaves what we failed to grade', async () => {
    const { bytes, left } = await canvas(GRADEBOOK, [{ who: [{ userId: '102' }] }]);
    expect(Buffer.from(bytes).toString()).toBe(GRADEBOOK);
    expect(left).toEqual([{ who: '김서연', why: 'not graded, by a fault of ours' }]);
  });

  test('tells of a row that ends before the column', async () => {
    const cut = 'Student,ID,Section,Lab (4711)\nAn,101,a,\nSeoyeon,102\n';
    const { bytes, left, unused } = await canvas(cut, [{ who: [{ userId: '101' }], mark: 5 }, { who: [{ userId: '102' }], mark: 6 }]);
    expect(Buffer.from(bytes).toString()).toBe(cut.replace('101,a,', '101,a,5'));
    expect({ left, unused }).toEqual({ left: [{ who: 'Seoyeon', why: 'the row ends before the column: was the file cut? Export it again' }], unused: [] });
  });

  test.each([
    ['Name,ID\nx,1\n', {}, 'is no gradebook of Canvas'],
    [GRADEBOOK, { column: 'Quiz' }, 'has no column "Quiz"; there are: "LRU cache, with TTL (4711)", "Essay (4712)"'],
    [GRADEBOOK, { column: '4712' }, 'out of 20 points and the lab out of 100: add --scale'],
    ['Student,ID,Section\nx,1,a\n', {}, 'has no column of an assignment'],
    ['Student,ID,Section,Lab (4711)\nx,1.70E+16,a,\n', {}, 'saved by Excel, which has rounded the ids (1.70E+16)'],
    ['Student,ID,Section,Lab (4711)\nx,5,a,\n', {}, 'No row of gradebook.csv is of a student in these results'],
    ['Student,ID,Section,Lab (4711)\n    Points Possible,,,(read only)\nx,101,a,\n', {}, 'takes no marks in "Lab (4711)", which says (read only): is its grading period closed?'],
    ['Student,ID,Section,Lab (4711)\n"x,1,a,\n', {}, 'the quotes of a cell in row 2 are never closed'],
  ])('is refused with a cure: %#', async (text, options, message) => {
    await expect(canvas(text, [{ who: [{ userId: '101' }], mark: 1 }], options)).rejects.toThrow(message);
  });

  test('converts to the points of the LMS when asked to', async () => {
    const { bytes } = await canvas(GRADEBOOK, [{ who: [{ userId: '102' }], mark: 50 }], { column: 'Essay', scale: true });
    expect(Buffer.from(bytes).toString()).toBe(GRADEBOOK.replace('40.00,18.00', '40.00,10'));
  });
});

const WORKSHEET = [
  'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"',
  '"Participant 501","김 서연",sy@x.kr,"Submitted for grading - ",,100.00,Yes,"Friday, 20 November 2026, 3:10 PM",-,"<p>a, ""b""</p>"',
  '"Participant 502","이 준",j@x.kr,"No submission - ",12.00,100.00,No,-,-,',
  '',
].join('\n');

describe('the worksheet of Moodle', () => {
  const fill = async (text: string, given: Given[], options?: FillOptions) =>
    fillMoodleWorksheet(Buffer.from(text), 'worksheet.csv', await marksOf(given), options);

  test('has its grades filled in, and every other byte kept', async () => {
    const { bytes, filled, left } = await fill(WORKSHEET, [{ who: [{ userId: '501' }], mark: 72 }, { who: [{ email: 'j@x.kr' }], mark: 30 }]);
    expect(Buffer.from(bytes).toString()).toBe(WORKSHEET.replace('grading - ",,100.00', 'grading - ",72,100.00'));
    expect({ filled, left }).toEqual({ filled: 1, left: [{ who: '이 준', why: 'Moodle says that the grade cannot be changed' }] });
  });

  test('gives a team\'s mark to its members, and not to the participant who has the team\'s number', async () => {
    const text = [
      '식별자,"전체 이름",상태,그룹,성적,"최대 성적","Grade can be changed","마지막 수정됨(제출)"',
      '"참가자 7","김 서연",-,"Team A",,100.00,예,-', '"참가자 8","이 준",-,"Team A",,100.00,예,-', '"참가자 9","박 하늘",-,"Team B",,100.00,예,-', '',
    ].join('\n');
    const { bytes, left } = await fill(text, [{ who: [{ name: 'Team A', userId: '9' }], mark: 72 }]);
    expect(Buffer.from(bytes).toString()).toBe(text.replaceAll('"Team A",,', '"Team A",72,'));
    expect(left).toEqual([{ who: '박 하늘', why: 'the results call this number Team A' }]);
  });

  test('is understood in another language with a hint', async () => {
    const text = 'Tunniste,Nimi,Arvosana\n"Osallistuja 7",Aino,\n';
    await expect(fill(text, [{ who: [{ userId: '7' }], mark: 5 }])).rejects.toThrow('Say it with --column; there are: "Tunniste", "Nimi", "Arvosana"');
    const { bytes } = await fill(text, [{ who: [{ userId: '7' }], mark: 5 }], { column: 'Arvosana' });
    expect(Buffer.from(bytes).toString()).toBe('Tunniste,Nimi,Arvosana\n"Osallistuja 7",Aino,5\n');
  });

  test('is refused where grades are words', async () => {
    await expect(fill('Identifier,Grade,Scale\n"Participant 501",,"Poor, Good"\n', [{ who: [{ userId: '501' }], mark: 5 }])).rejects.toThrow('graded in words (Scale), not in points. Set its grade type to points');
  });
});
