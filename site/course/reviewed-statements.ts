import claims from '../../content/claims.json' with { type: 'json' };

export type Verdict = 'correct' | 'imprecise' | 'incomplete' | 'wrong';

const order: readonly Verdict[] = ['correct', 'imprecise', 'incomplete', 'wrong'];

/** How many statements of the notes fell under which verdict when all of them were reviewed, in the order shown. */
export const reviewedStatements = order.map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }));
