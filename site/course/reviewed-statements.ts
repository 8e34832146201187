export type Verdict = 'correct' | 'imprecise' | 'wrong' | 'incomplete';

/** How many statements of the notes fell under which verdict when all of them were reviewed, in the order shown. */
export const reviewedStatements: readonly { readonly verdict: Verdict; readonly count: number }[] = [
  { verdict: 'correct', count: 41 },
  { verdict: 'imprecise', count: 25 },
  { verdict: 'incomplete', count: 16 },
  { verdict: 'wrong', count: 8 },
];
