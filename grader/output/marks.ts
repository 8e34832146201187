/** The marks of a run, and in which row of an LMS's file each of them belongs. */
import { foldKey, nameForms, sameName, unique } from '../collect/names.ts';
import type { Person } from '../core/hand-in.ts';
import type { ResultLine } from '../core/run.ts';

export interface Mark {
  id: string;
  who: Person[];
  group?: string;
  /** Absent when we failed to grade it: nothing is filled in then. */
  points?: number;
  max: number;
}

export async function readMarks(lines: AsyncIterable<ResultLine>): Promise<Mark[]> {
  const marks: Mark[] = [];
  for await (const { submission, mark, max } of lines) marks.push({ id: submission.id, who: submission.who, group: submission.group, points: mark, max });
  return marks;
}

/** A student as the LMS's file has it. */
export interface Listed {
  person: Person;
  group?: string;
}

export interface Pairs<Row> {
  marks: Map<Row, Mark>;
  /** Why a row has no mark although one could be meant. */
  doubts: Map<Row, string>;
}

/** Numbers first: they are unique, names need not be. */
const FIELDS = ['userId', 'studentId', 'login', 'email'] as const;

/** @param namesAgree a number counts only together with the name, where groups and students share numbers */
export function pair<Row extends Listed>(rows: readonly Row[], all: readonly Mark[], namesAgree: boolean): Pairs<Row> {
  const marks = new Map<Row, Mark>();
  const doubts = new Map<Row, string>();
  const shared = new Set<(typeof FIELDS)[number]>();
  const open = (): Row[] => rows.filter((row) => !marks.has(row));
  for (const field of FIELDS) {
    const holders = Map.groupBy(all.flatMap((mark) => mark.who.map((person) => ({ mark, person, key: foldKey(person[field] ?? '') }))), ({ key }) => key);
    for (const row of open()) {
      const key = foldKey(row.person[field] ?? '');
      const found = key === '' ? [] : (holders.get(key) ?? []);
      if (found.length > 0) shared.add(field);
      const [first, second] = found;
      if (!first || doubts.has(row)) continue;
      if (second && new Set(found.map(({ mark }) => mark)).size > 1) doubts.set(row, `several hand-ins are theirs: ${found.map(({ mark }) => mark.id).join(', ')}`);
      else if (namesAgree && sameName(first.person.name, row.person.name) === false) doubts.set(row, `the results call this number ${first.person.name}`);
      else marks.set(row, first.mark);
    }
  }
  const byGroup = unique(all, ({ group, who }) => [foldKey(group ?? (who.length === 1 ? (who[0]!.name ?? '') : ''))]);
  for (const row of open()) {
    const mark = row.group === undefined ? undefined : byGroup.get(foldKey(row.group));
    if (!mark) continue;
    marks.set(row, mark);
    doubts.delete(row);
  }
  const used = new Set(marks.values());
  const byName = unique(all, ({ who }) => who.flatMap(({ name = '' }) => nameForms(name)));
  const rowsByName = unique(rows, ({ person: { name = '' } }) => nameForms(name));
  for (const row of open()) {
    const form = nameForms(row.person.name ?? '').find((name) => byName.has(name) && rowsByName.get(name) === row);
    const mark = form === undefined ? undefined : byName.get(form)!;
    if (!mark || used.has(mark) || doubts.has(row)) continue;
    const speaksAgainst = mark.who.every((person) => [...shared].some((field) => person[field] !== undefined && row.person[field] !== undefined));
    if (!speaksAgainst) marks.set(row, mark);
  }
  return { marks, doubts };
}
