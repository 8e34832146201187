/**
 * Who is in the class, from a CSV of any origin: a Canvas gradebook, a Moodle worksheet, GitHub Classroom,
 * Classroom 50, or the school's own list with Korean headers. Columns are known by their headers.
 */
import type { Person } from '../core/hand-in.ts';
import { Refused } from './collected.ts';
import { localTime } from './iso-time.ts';
import { readRows } from './read-csv.ts';

export interface RosterRow {
  person: Person;
  /** Names by which a hand-in of this student's group is known: the group's own, or its repository's. */
  groups: string[];
  /** When the student handed in, where the list says so; ISO 8601. */
  submittedAt?: string;
  late?: boolean;
}

/** Letters and digits of the headers, small. */
const HEADERS = {
  name: ['name', 'fullname', 'student', 'studentname', '이름', '성명', '학생', '학생명', '학생이름', '전체이름'],
  userId: ['id', 'userid', 'canvasuserid', 'participantid', 'identifier', '식별자'],
  studentId: ['studentid', 'sisuserid', 'sid', 'sisid', 'idnumber', 'studentnumber', '학번', '학생번호'],
  email: ['email', 'emailaddress', 'mail', '이메일', '이메일주소', '전자우편', '메일'],
  login: ['login', 'loginid', 'sisloginid', 'username', 'githubusername', 'github', '아이디', '깃허브', '계정'],
  section: ['section', 'sections', 'class', '분반', '반'],
  first: ['firstname', '이름first'],
  last: ['lastname', 'surname', '성'],
  group: ['group', 'groupname', 'team', 'teamname', '그룹', '모둠', '조', '팀'],
  repository: ['studentrepositoryname', 'repository'],
  classroomId: ['rosteridentifier'],
  submittedAt: ['submittedat', 'submissiontime', 'submissiontimestamp', 'datetime', 'lastmodifiedsubmission', '마지막수정됨제출', '제출시각', '제출시간', '제출일시'],
  late: ['late', '지각'],
  status: ['status', '상태'],
} satisfies Record<string, string[]>;

type Field = keyof typeof HEADERS;
const PERSON = ['name', 'userId', 'studentId', 'email', 'login', 'section'] as const;
const IDENTITY: readonly Field[] = ['name', 'userId', 'studentId', 'email', 'login', 'first', 'last', 'classroomId'];
/** Schools put titles above the table. */
const TITLE_ROWS_MAX = 20;
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;

/**
 * @param zone offset of times that are written without one; such times say nothing when it is absent
 * @throws Refused with a cure
 */
export function readRoster(bytes: Uint8Array, name: string, zone?: string): RosterRow[] {
  const table = /^\s*\[/.test(new TextDecoder().decode(bytes.subarray(0, 20))) ? recordsOf(bytes, name) : readRows(bytes, name);
  const { columns, first } = headOf(table);
  if (!IDENTITY.some((field) => columns.has(field)))
    throw new Refused(`${name} has no column that names students. Give one of these headers: name, student id, email, login (or 이름, 학번, 이메일, 아이디).`);
  return withoutRepeats(table.slice(first).flatMap((cells) => {
    const cell = (field: Field): string => plain(cells[columns.get(field) ?? -1] ?? '');
    const row = rowOf(cell, zone);
    const rounded = [row.person.userId, row.person.studentId].find((value) => value !== undefined && ROUNDED.test(value));
    if (rounded !== undefined) throw new Refused(`${name}: Excel has rounded the numbers of students (${rounded}). Give the list as it was exported, or make the column text and enter them again.`);
    return isStudent(row.person) ? [row] : [];
  }));
}

/** A student stands twice where they are in two sections, or handed in to several assignments: then no time is theirs. */
function withoutRepeats(rows: RosterRow[]): RosterRow[] {
  const byPerson = Map.groupBy(rows, ({ person }) => JSON.stringify({ ...person, section: undefined }));
  return [...byPerson.values()].map((same): RosterRow => {
    const [{ person, submittedAt, late }] = same as [RosterRow];
    const alike = same.every((row) => row.submittedAt === submittedAt && row.late === late);
    return { person, groups: [...new Set(same.flatMap(({ groups }) => groups))], ...(alike && submittedAt ? { submittedAt } : {}), ...(alike && late ? { late } : {}) };
  });
}

/** The row that has most of the headers, and what stands in which column. */
function headOf(table: string[][]): { columns: Map<Field, number>; first: number } {
  const candidates = table.slice(0, TITLE_ROWS_MAX).map((cells, index) => {
    const keys = cells.map((cell) => [cell, cell.replace(/\(.*?\)/g, '')].map((text) => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
    const columns = new Map<Field, number>();
    for (const [field, names] of Object.entries(HEADERS) as [Field, string[]][]) {
      const at = keys.findIndex((key) => key.some((text) => names.includes(text)));
      if (at >= 0) columns.set(field, at);
    }
    const at = columns.get('userId');
    if (at !== undefined && keys[at]!.includes('identifier') && keys.flat().includes('githubusername')) {
      columns.delete('userId');
      columns.set('classroomId', at);
    }
    return { columns, first: index + 1 };
  });
  return candidates.sort((a, b) => b.columns.size - a.columns.size)[0] ?? { columns: new Map(), first: 0 };
}

function rowOf(cell: (field: Field) => string, zone: string | undefined): RosterRow {
  const person: Person = {};
  for (const field of PERSON) if (cell(field) !== '') person[field] = cell(field);
  const name = nameOf(cell);
  if (name !== undefined) person.name = name;
  // Moodle says `Participant 123`.
  if (person.userId !== undefined) person.userId = person.userId.replace(/^\D+ (?=\d+$)/u, '');
  // GitHub Classroom's identifier is what the instructor entered: a number, a mail or a name.
  const identifier = cell('classroomId');
  if (identifier !== '') person[identifier.includes('@') ? 'email' : /\d/.test(identifier) ? 'studentId' : 'name'] ??= identifier;
  const time = localTime(cell('submittedAt'), zone);
  return {
    person,
    groups: [cell('group'), cell('repository')].filter((text) => text !== ''),
    ...(time === undefined ? {} : { submittedAt: time }),
    ...(/^(true|yes|late|1|o|지각)$/i.test(cell('late')) || /\blate\b|늦음|지각/i.test(cell('status')) ? { late: true } : {}),
  };
}

/** Family name first where Korean is written; a list with 성 and 이름 means the given name by 이름. */
function nameOf(cell: (field: Field) => string): string | undefined {
  const [whole, first, last] = [cell('name'), cell('first'), cell('last')];
  if ((first === '' && last === '') || (whole !== '' && first !== '')) return whole || undefined;
  const given = first || whole;
  if (given.includes(last)) return given;
  return /^\p{Script=Hangul}+$/u.test(last) ? `${last}${given}` : `${given} ${last}`.trim();
}

/** Spreadsheets guard a leading `=` with an apostrophe, and keep digits as `="0123"`. */
const plain = (value: string): string => value.normalize('NFC').replace(/^="(.*)"$/, '$1').replace(/^'(?=[=+@-])/, '').trim();

/** Canvas has rows for the maxima and for a test student. */
const isStudent = ({ name, userId, studentId, email, login }: Person): boolean =>
  name !== 'Points Possible' && !(name === 'Student, Test' && studentId === undefined) &&
  [name, userId, studentId, email, login].some((value) => value !== undefined);

/** A JSON array, such as Canvas' API gives, as a table. */
function recordsOf(bytes: Uint8Array, name: string): string[][] {
  try {
    const records = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>[];
    const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
    return [header, ...records.map((record) => header.map((key) => (['string', 'number', 'boolean'].includes(typeof record[key]) ? String(record[key]) : '')))];
  } catch (error) {
    throw new Refused(`${name} is no JSON array of objects: ${(error as Error).message}`);
  }
}
