/** Finds each hand-in's authors on the roster: by number, mail or login first, by name only where it is unique. */
import type { Person } from '../core/hand-in.ts';
import type { Collected } from './collected.ts';
import type { RosterRow } from './roster.ts';

export interface Match {
  matched: Collected[];
  missing: Person[];
  unmatched: string[];
}

export function matchRoster(submissions: Collected[], roster: RosterRow[] | undefined): Match {
  if (!roster) return { matched: submissions, missing: [], unmatched: [] };
  const find = finder(roster);
  const seen = new Map<RosterRow, string[]>();
  const unmatched: string[] = [];
  const matched = submissions.map((submission): Collected => {
    const rows = submission.handIn.who.map((person) => find(person, submission));
    for (const row of rows) if (row) seen.set(row, [...(seen.get(row) ?? []), submission.id]);
    if (!rows.some((row) => row)) {
      unmatched.push(submission.id);
      return { ...submission, flags: [...submission.flags, 'nobody on the roster'] };
    }
    const who = submission.handIn.who.map((person, index) => ({ ...person, ...rows[index] }));
    return { ...submission, handIn: { ...submission.handIn, who } };
  });
  const twice = new Map([...seen.values()].filter((ids) => ids.length > 1).flatMap((ids) => ids.map((id) => [id, ids.filter((other) => other !== id)] as const)));
  return {
    matched: matched.map((submission) => {
      const others = twice.get(submission.id);
      return others ? { ...submission, flags: [...submission.flags, `the same student as ${others.join(', ')}`] } : submission;
    }),
    missing: roster.filter((row) => !seen.has(row)),
    unmatched,
  };
}

type Find = (person: Person, submission: Collected) => RosterRow | undefined;

function finder(roster: RosterRow[]): Find {
  const byField = (['userId', 'studentId', 'email', 'login'] as const).map((field) => ({ field, rows: unique(roster, (row) => [row[field] ?? '']) }));
  const byKey = unique(roster, ({ userId, studentId, email, login }) => [userId, studentId, email, login, email?.split('@')[0]].map((key) => key ?? ''));
  const byName = unique(roster, ({ name = '' }) => nameForms(name));
  return (person, { handIn }) => {
    for (const { field, rows } of byField) {
      const row = rows.get(fold(person[field] ?? ''));
      if (row) return row;
    }
    // A plain folder has no fields: its name may be 20261234_김하늘, or a login.
    const words = handIn.package === 'folder' ? (person.name ?? '').split(/[\s_.,()[\]-]+/).concat(person.name ?? '') : [];
    const rows = new Set(words.flatMap((word) => byKey.get(fold(word)) ?? []));
    if (rows.size === 1) return [...rows][0];
    const names = new Set([person.name ?? '', ...(handIn.package === 'folder' ? words : [])].flatMap((name) => byName.get(letters(name)) ?? []));
    return names.size === 1 ? [...names][0] : undefined;
  };
}

/** Keys that belong to one row alone; a name that two students have says nothing. */
function unique(roster: RosterRow[], keysOf: (row: RosterRow) => string[]): Map<string, RosterRow> {
  const rows = new Map<string, Set<RosterRow>>();
  for (const row of roster)
    for (const key of new Set(keysOf(row).map(fold))) if (key !== '') rows.set(key, (rows.get(key) ?? new Set()).add(row));
  return new Map([...rows].flatMap(([key, set]) => (set.size === 1 ? [[key, [...set][0]!] as const] : [])));
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().trim();
/** As Canvas writes names into files: small letters without anything else. */
const letters = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** `Kim, Mina` is also `Mina Kim`; whichever way round a package writes it. */
function nameForms(name: string): string[] {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const turns = words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(''));
  return [...new Set([name, ...turns].map(letters))];
}
