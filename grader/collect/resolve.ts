/** Of several hand-ins of one student or group, the latest counts; which one that is must be known. */
import type { Collected } from './collected.ts';
import { compareText } from './collected.ts';

/** A submission with what decides whether it is later than another of the same id. */
export interface Attempt extends Collected {
  order: number;
  /** Number of the package on the command line. */
  packageNumber: number;
}

export interface Superseded {
  id: string;
  path: string;
  by: string;
}

export function resolveAttempts(attempts: Attempt[]): { submissions: Collected[]; superseded: Superseded[] } {
  const superseded: Superseded[] = [];
  const submissions = [...Map.groupBy(attempts, ({ id }) => id).values()].map((same): Collected => {
    const ranked = same.toSorted(earlierFirst);
    const last = ranked.at(-1)!;
    const before = ranked.at(-2);
    if (before && earlierFirst(before, last) === 0) {
      const paths = ranked.map(({ source }) => source);
      return { ...last, problem: `${paths.length} hand-ins are called ${last.id} and none is known to be the later: ${paths.slice(0, 5).join(', ')}` };
    }
    for (const { id, source } of ranked.slice(0, -1)) superseded.push({ id, path: source, by: last.source });
    const handIn = ranked.length > 1 ? { ...last.handIn, attempt: ranked.length, attempts: ranked.length } : last.handIn;
    return { ...last, handIn, flags: before ? [...last.flags, `handed in ${ranked.length} times`] : last.flags };
  });
  return {
    submissions: submissions.sort((a, b) => compareText(a.id, b.id)),
    superseded: superseded.sort((a, b) => compareText(a.path, b.path)),
  };
}

function earlierFirst(a: Attempt, b: Attempt): number {
  const [one, two] = [a.handIn.submittedAt, b.handIn.submittedAt];
  const byTime = one !== undefined && two !== undefined ? Date.parse(one) - Date.parse(two) : 0;
  return byTime || a.packageNumber - b.packageNumber || a.order - b.order;
}
