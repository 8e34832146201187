/** Marks by everything that a student may be known by, for filling in the file of an LMS. */
import type { Person } from '../core/hand-in.ts';
import type { ResultLine } from '../core/run.ts';

export interface Mark {
  id: string;
  /** Absent when we failed to grade it: nothing is filled in then. */
  points?: number;
  max: number;
}

type Key = Exclude<keyof Person, 'section'>;

export interface Marks {
  /** The mark of the one student whom `person` can be, by the first field that decides. */
  of(person: Person): Mark | undefined;
  /** Ids of submissions that no call of `of` has given. */
  unused(): string[];
}

/** Numbers first: they are unique, names need not be. */
const KEYS: readonly Key[] = ['userId', 'studentId', 'login', 'email', 'name'];

export async function readMarks(lines: AsyncIterable<ResultLine>): Promise<Marks> {
  const known = new Map<string, Mark | 'several'>();
  const all = new Set<string>();
  const used = new Set<string>();
  for await (const { submission, mark, max } of lines) {
    const found: Mark = { id: submission.id, points: mark, max };
    all.add(submission.id);
    for (const person of submission.who)
      for (const field of KEYS) {
        const key = keyOf(field, person[field]);
        if (key !== undefined) known.set(key, known.has(key) && known.get(key) !== found ? 'several' : found);
      }
  }
  return {
    of(person) {
      for (const field of KEYS) {
        const key = keyOf(field, person[field]);
        const mark = key === undefined ? undefined : known.get(key);
        // Two of one name: no guess is made, and what is not filled in is told.
        if (mark === undefined || mark === 'several') continue;
        used.add(mark.id);
        return mark;
      }
      return undefined;
    },
    unused: () => [...all].filter((id) => !used.has(id)),
  };
}

/** Canvas gives `Nguyễn, An` in its list and `nguyễnan` in its zip. */
function keyOf(field: Key, value: string | undefined): string | undefined {
  const text = value?.normalize('NFC').toLowerCase() ?? '';
  const plain = field === 'name' ? text.replace(/[^\p{L}\p{M}\p{N}_]/gu, '') : text.trim();
  return plain === '' ? undefined : `${field}:${plain}`;
}
