/**
 * Who is in the class, from a CSV of any origin: a Canvas gradebook, a Moodle worksheet, GitHub Classroom,
 * Classroom 50, or the school's own list with Korean headers. Columns are known by their headers.
 */
import type { Person } from '../core/hand-in.ts';
import { Refused } from './collected.ts';
import { readCsv } from './read-csv.ts';

export type RosterRow = Person;

const HEADERS: Record<keyof Person, string[]> = {
  name: ['name', 'full name', 'student', 'student name', 'full_name', 'fullname', '이름', '성명', '성 명', '학생', '학생명', '학생 이름'],
  userId: ['id', 'user id', 'user_id', 'canvas user id', 'participant id', 'identifier'],
  studentId: ['student id', 'student_id', 'sis user id', 'sid', 'sis_id', 'id number', 'student number', '학번', '학생번호', '학생 번호'],
  email: ['email', 'email address', 'e-mail', 'mail', '이메일', '이메일 주소', '전자우편', '메일'],
  login: ['login', 'sis login id', 'username', 'github_username', 'github username', 'github', '아이디', '깃허브', '계정'],
  section: ['section', 'sections', 'group', 'class', '분반', '반'],
};
const FIRST = ['first name', 'first_name', 'firstname', '이름(first)'];
const LAST = ['last name', 'last_name', 'lastname', '성'];

/** @throws Refused with a cure */
export function readRoster(bytes: Uint8Array, name: string): RosterRow[] {
  const rows = readCsv(bytes, name);
  const headers = Object.keys(rows[0] ?? {});
  const columnOf = (names: string[]): string | undefined =>
    headers.find((header) => names.includes(header.normalize('NFC').toLowerCase()));
  const columns = Object.entries(HEADERS).map(([field, names]) => [field as keyof Person, columnOf(names)] as const);
  const [first, last] = [columnOf(FIRST), columnOf(LAST)];
  if (columns.every(([, column]) => column === undefined) && first === undefined)
    throw new Refused(`${name} has no column that names students. Give one of these headers: name, student id, email, login (or 이름, 학번, 이메일, 아이디).`);
  return rows.flatMap((row) => {
    const person: Person = {};
    for (const [field, column] of columns) {
      const value = column === undefined ? '' : plain(row[column] ?? '', field);
      if (value !== '') person[field] = value;
    }
    const parts = [first, last].map((column) => (column === undefined ? '' : (row[column] ?? ''))).filter(Boolean);
    if (parts.length > 0) person.name ??= parts.join(' ').normalize('NFC');
    return isStudent(person) ? [person] : [];
  });
}

/** Moodle says `Participant 123`; spreadsheets guard a leading `=` with an apostrophe. */
function plain(value: string, field: keyof Person): string {
  const text = value.normalize('NFC').replace(/^'(?=[=+@-])/, '').trim();
  return field === 'userId' ? text.replace(/^\D+ (?=\d+$)/u, '') : text;
}

/** Canvas has rows for the maxima and for a test student. */
const isStudent = ({ name, userId, studentId, email, login }: Person): boolean =>
  name !== 'Points Possible' && !(name === 'Student, Test' && studentId === undefined) &&
  [name, userId, studentId, email, login].some((value) => value !== undefined);
