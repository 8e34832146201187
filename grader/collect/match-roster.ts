/**
 * Finds each hand-in's authors on the roster: by number, mail or login, then as a group, and by name only
 * where one student has it and nothing speaks against it.
 */
import type { HandIn, Person } from '../core/hand-in.ts';
import type { Collected } from './collected.ts';
import { foldKey, nameForms, sameName, unique } from './names.ts';
import type { RosterRow } from './roster.ts';

export interface Match {
  matched: Collected[];
  missing: Person[];
  unmatched: string[];
}

const FIELDS = ['userId', 'studentId', 'email', 'login'] as const;
type Field = (typeof FIELDS)[number];
const SEVERAL = 'its name fits several students of the roster';

interface Found {
  /** For each author, or for each member when it is a group's. */
  rows: (RosterRow | undefined)[];
  group?: string;
  /** Why nobody was taken although somebody could be meant. */
  doubt?: string;
}

export function matchRoster(submissions: Collected[], roster: RosterRow[] | undefined): Match {
  if (!roster) return { matched: submissions, missing: [], unmatched: [] };
  const find = finder(roster, submissions);
  const found = submissions.map(({ handIn }) => find(handIn));
  const seen = new Map<RosterRow, string[]>();
  for (const [index, { rows }] of found.entries()) for (const row of rows) if (row) seen.set(row, [...(seen.get(row) ?? []), submissions[index]!.id]);
  return {
    matched: submissions.map((submission, index) => {
      const { rows, group, doubt } = found[index]!;
      const others = new Set(rows.flatMap((row) => (row ? seen.get(row)! : [])).filter((id) => id !== submission.id));
      const flags = [
        ...submission.flags,
        ...(rows.some((row) => row) ? [] : ['nobody on the roster']),
        ...(doubt === undefined ? [] : [doubt]),
        ...(others.size > 0 ? [`the same student as ${[...others].join(', ')}`] : []),
      ];
      return { ...submission, flags, handIn: joined(submission.handIn, rows, group) };
    }),
    missing: roster.filter((row) => !seen.has(row)).map(({ person }) => person),
    unmatched: submissions.filter((_, index) => !found[index]!.rows.some((row) => row)).map(({ id }) => id),
  };
}

/** With the times of a list that need not name anybody else; who they are stays as it is. */
export function withTimes(submissions: Collected[], times: RosterRow[] | undefined): Collected[] {
  if (!times) return submissions;
  const find = finder(times, submissions);
  return submissions.map((submission) => {
    const { submittedAt, late } = joined(submission.handIn, find(submission.handIn).rows, undefined);
    return { ...submission, handIn: { ...submission.handIn, ...(submittedAt ? { submittedAt } : {}), ...(late ? { late } : {}) } };
  });
}

function joined(handIn: HandIn, rows: Found['rows'], group: string | undefined): HandIn {
  const times = rows.flatMap((row) => row?.submittedAt ?? []).sort();
  return {
    ...handIn,
    who: group === undefined ? handIn.who.map((person, index) => ({ ...person, ...rows[index]?.person })) : rows.flatMap((row) => row?.person ?? []),
    ...(group === undefined ? {} : { group }),
    ...(handIn.submittedAt === undefined && times.length > 0 ? { submittedAt: times.at(-1)! } : {}),
    ...(rows.some((row) => row?.late) ? { late: true } : {}),
  };
}

function finder(roster: RosterRow[], submissions: Collected[]): (handIn: HandIn) => Found {
  const byField = new Map(FIELDS.map((field) => [field, unique(roster, ({ person }) => [foldKey(person[field] ?? '')])]));
  const byKey = unique(roster, ({ person }) => [...FIELDS.map((field) => foldKey(person[field] ?? '')), foldKey(person.email?.split('@')[0] ?? '')]);
  const byName = unique(roster, ({ person }) => nameForms(person.name ?? ''));
  const namesakes = Map.groupBy(roster.flatMap((row) => nameForms(row.person.name ?? '').map((form) => ({ form, row }))), ({ form }) => form);
  const groups = Map.groupBy(roster.flatMap((row) => row.groups.map((group) => ({ key: foldKey(group), row }))), ({ key }) => key);
  const rowBy = (field: Field, person: Person): RosterRow | undefined => byField.get(field)!.get(foldKey(person[field] ?? ''));
  // A field says who somebody is not only where package and roster mean the same numbers by it.
  const shared = FIELDS.filter((field) => submissions.some(({ handIn }) => handIn.who.some((person) => rowBy(field, person))));
  const contradicts = (person: Person, row: RosterRow): boolean =>
    shared.some((field) => person[field] !== undefined && row.person[field] !== undefined && foldKey(person[field]) !== foldKey(row.person[field]));

  const groupOf = ({ who: [first, second], entry }: HandIn): Found | undefined => {
    const name = second ? undefined : [first?.name, first?.login, entry].find((text) => text !== undefined && groups.has(foldKey(text)));
    return name === undefined ? undefined : { rows: [...new Set(groups.get(foldKey(name))!.map(({ row }) => row))], group: name };
  };

  const author = (person: Person, handIn: HandIn): { row?: RosterRow; doubt?: string } => {
    const row = FIELDS.map((field) => rowBy(field, person)).find((one) => one);
    if (row && handIn.package === 'moodle' && sameName(person.name, row.person.name) === false)
      return { doubt: `participant ${person.userId} is ${row.person.name} on the roster, not ${person.name}: is it a group? A column "group" says who is in it` };
    if (row) return { row };
    // A plain folder has no fields: its name may be 20261234_김하늘, or a login. A short number counts copies.
    const whole = person.name ?? '';
    const words = handIn.package === 'folder' ? [whole, ...whole.split(/[\s_.,()[\]-]+/).filter((word) => !/^\d{1,3}$/.test(word))] : [];
    const keyed = new Set(words.flatMap((word) => byKey.get(foldKey(word)) ?? []));
    const named = new Set([whole, ...words].flatMap((name) => nameForms(name).flatMap((form) => byName.get(form) ?? [])).filter((one) => !contradicts(person, one)));
    if (keyed.size > 1 || (keyed.size === 1 && named.size > 0 && !named.has([...keyed][0]!))) return { doubt: SEVERAL };
    const alike = new Set(nameForms(whole).flatMap((form) => namesakes.get(form) ?? []).map(({ row: one }) => one).filter((one) => !contradicts(person, one)));
    if (keyed.size + named.size === 0 && alike.size > 1) return { doubt: SEVERAL };
    const [only] = keyed.size === 1 ? keyed : named.size === 1 ? named : [];
    return only ? { row: only } : {};
  };

  return (handIn) => {
    const group = groupOf(handIn);
    const authors = handIn.who.map((person) => author(person, handIn));
    const known = authors.some(({ row }, index) => row && sameName(handIn.who[index]!.name, row.person.name) !== false);
    if (group && known && !group.rows.includes(authors[0]!.row!)) return { rows: [], doubt: `${group.group} is a student and a group on the roster` };
    if (group && !known) return group;
    return { rows: authors.map(({ row }) => row), doubt: authors.find(({ doubt }) => doubt)?.doubt };
  };
}
