/**
 * The gradebook that Canvas exported, with one assignment's column filled in (lib/gradebook_exporter.rb,
 * lib/gradebook_importer.rb): a column that Canvas does not know would become a new assignment.
 */
import { Refused } from '../collect/collected.ts';
import { fillIn, parsePoints } from './filled.ts';
import type { Filled, FillOptions, Row } from './filled.ts';
import type { Mark } from './marks.ts';
import { readRawTable } from './raw-table.ts';

const ASSIGNMENT = /^(?<title>.*)\s\((?<id>\d+)\)$/u;
const POINTS_POSSIBLE = /^\s*Points Possible\s*$/;

/** @param hint words by which the column is known when `column` is not given: id and titles of the lab */
export function fillCanvasGradebook(bytes: Uint8Array, name: string, marks: Mark[], hint: string[], options: FillOptions = {}): Filled {
  const table = readRawTable(bytes, name);
  const [header = []] = table.rows;
  const titles = header.map(({ value }) => value.trim());
  if (!titles[0]?.includes('Student') && titles[0] !== 'LastName') throw new Refused(`${name} is no gradebook of Canvas: its first column is not "Student"`);
  const column = columnOf(titles, name, hint, options.column);
  const possible = table.rows.find(([first]) => POINTS_POSSIBLE.test(first?.value ?? ''));
  if (possible?.[column]?.value.trim() === '(read only)')
    throw new Refused(`Canvas takes no marks in "${titles[column]}", which says (read only): is its grading period closed? Open it, or name another column with --column`);
  const max = parsePoints(possible?.[column]?.value ?? '');
  const at = (title: string): number => titles.indexOf(title);
  const [id, sisUser, sisLogin, firstName] = [at('ID'), at('SIS User ID'), at('SIS Login ID'), at('FirstName')];
  const rounded = table.rows.find((row) => /^\d(?:[.,]\d+)?E\+\d+$/i.test(row[id]?.value.trim() ?? ''));
  if (rounded) throw new Refused(`${name} was saved by Excel, which has rounded the ids (${rounded[id]!.value}): export it again and give it as it comes`);
  const rows = table.rows.slice(1).flatMap((row): Row[] => {
    const cell = row[column];
    const userId = row[id]?.value.trim() ?? '';
    if (!/^\d+$/.test(userId)) return [];
    const name = [row[0]?.value, row[firstName]?.value].filter(Boolean).join(', ');
    const excused = cell && /^(EX|\(read only\))$/i.test(cell.value.trim()) ? `the cell says ${cell.value.trim()}` : undefined;
    if (name === 'Student, Test') return [];
    return [{ cell, person: { name, userId, studentId: row[sisUser]?.value, login: row[sisLogin]?.value }, max, locked: excused }];
  });
  return fillIn(table, name, rows, marks, options);
}

function columnOf(titles: string[], name: string, hint: string[], wanted: string | undefined): number {
  const assignments = titles.flatMap((title, index) => {
    const { groups } = ASSIGNMENT.exec(title) ?? {};
    return groups ? [{ index, whole: title, title: groups['title']!, id: groups['id']! }] : [];
  });
  const listed = assignments.map(({ whole }) => `"${whole}"`).join(', ') || 'none';
  if (assignments.length === 0) throw new Refused(`${name} has no column of an assignment, such as "Lab 1 (4711)": make the assignment in Canvas and export again`);
  const fits = assignments.filter(({ whole, title, id }) =>
    wanted === undefined
      ? hint.some((word) => title.toLowerCase().includes(word.toLowerCase()))
      : [whole, title, id].includes(wanted.trim()),
  );
  if (fits.length === 1) return fits[0]!.index;
  if (wanted === undefined && assignments.length === 1) return assignments[0]!.index;
  throw new Refused(
    wanted === undefined
      ? `${name} has several columns of assignments; say which with --column: ${listed}`
      : `${name} has ${fits.length === 0 ? 'no' : 'more than one'} column "${wanted}"; there are: ${listed}`,
  );
}
