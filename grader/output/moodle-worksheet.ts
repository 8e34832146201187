/**
 * The grading worksheet that Moodle exported, with its grade column filled in
 * (mod/assign/feedback/offline/importgradeslib.php). Its headers are in the language of the site.
 */
import { Refused } from '../collect/collected.ts';
import { fillIn, parsePoints } from './filled.ts';
import type { Filled, FillOptions, Row } from './filled.ts';
import type { Mark } from './marks.ts';
import { readRawTable } from './raw-table.ts';

const GRADE = ['Grade', '성적', '점수', 'Bewertung', 'Note', 'Calificación', '評点', '成绩'];
const MAXIMUM = ['Maximum grade', '최고 성적', '최대 성적', '최고 점수', 'Bestwertung', 'Note maximum', 'Calificación máxima'];
/** Stands in the place of the maximum where grades are words. */
const SCALE = ['Scale', '척도', 'Skala', 'Barème', 'Escala', '尺度', '等级'];
const CHANGEABLE = ['Grade can be changed', '성적을 변경할 수 있음', '성적 변경 가능'];
const NAME = ['Full name', '성명', '이름', '전체 이름', 'Vollständiger Name', 'Nom complet', 'Nombre completo'];
const GROUP = ['Group', '그룹', '모둠', 'Gruppe', 'Groupe', 'Grupo', 'グループ', '小组'];
/** `Participant 123`, in any language. */
const PARTICIPANT = /^\D*?(\d+)$/u;

export function fillMoodleWorksheet(bytes: Uint8Array, name: string, marks: Mark[], options: FillOptions = {}): Filled {
  const table = readRawTable(bytes, name);
  const [header = [], ...rows] = table.rows;
  const titles = header.map(({ value }) => value.trim());
  const at = (names: string[]): number => titles.findIndex((title) => names.includes(title));
  const grade = at(options.column === undefined ? GRADE : [options.column.trim()]);
  if (grade < 0) throw new Refused(`${name}: which column takes the grade? Say it with --column; there are: ${titles.map((title) => `"${title}"`).join(', ')}`);
  if (!rows.some(([first]) => PARTICIPANT.test(first?.value.trim() ?? '')))
    throw new Refused(`${name} is no grading worksheet of Moodle: its first column holds no participants. Switch "Offline grading worksheet" on in the assignment and download it there`);
  if (at(SCALE) >= 0)
    throw new Refused(`${name}: this assignment is graded in words (${titles[at(SCALE)]}), not in points. Set its grade type to points in Moodle, and download the worksheet again`);
  const [maximum, changeable, fullName, group] = [at(MAXIMUM), at(CHANGEABLE), at(NAME), at(GROUP)];
  const listed = rows.flatMap((row): Row[] => {
    const cell = row[grade];
    const userId = PARTICIPANT.exec(row[0]?.value.trim() ?? '')?.[1];
    if (userId === undefined) return [];
    return [{
      cell,
      person: { userId, name: row[fullName]?.value ?? `participant ${userId}`, email: row.find(({ value }) => /^\S+@\S+$/.test(value))?.value },
      group: row[group]?.value,
      max: parsePoints(row[maximum]?.value ?? ''),
      locked: /^(no|아니오|아니요)$/i.test(row[changeable]?.value.trim() ?? '') ? 'Moodle says that the grade cannot be changed' : undefined,
    }];
  });
  // The number in a team's folder is the group's, and may be some student's as well.
  return fillIn(table, name, listed, marks, { ...options, namesAgree: fullName >= 0 });
}
