import claims from '../../content/claims.json' with { type: 'json' };
import type { Verdict } from './reviewed-statements.ts';
import { outline } from './outline.ts';

/** A statement or an open question of the notes, and where the course takes it up. */
export interface RegisteredClaim {
  readonly id: string;
  /** Number of the lesson. */
  readonly lesson: number;
  readonly verdict: Verdict;
  /** Anchor in that lesson where it is discussed without being put to the reader; otherwise it is judged at claim-<id>. */
  readonly place?: string;
}

export const registeredClaims = claims as readonly RegisteredClaim[];

export const placeOf = ({ id, place }: RegisteredClaim): string => place ?? `claim-${id}`;

/** The table of docs/claims.md. */
export function claimTable(): string {
  const rows = registeredClaims.map((claim) => {
    const { number, slug } = outline.lessons.find((lesson) => lesson.number === claim.lesson)!;
    return `| ${claim.id} | ${claim.verdict} | ${number} ${slug} | \`#${placeOf(claim)}\` |`;
  });
  return ['| Statement | Verdict | Lesson | Place |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
