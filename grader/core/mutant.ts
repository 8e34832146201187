/** A named wrong solution: what a lab's suite has to notice, and the test that claims to. */
export interface Mutant {
  id: string;
  /** Id of the test that has to fail for it. */
  killedBy: string;
  /** What is wrong with it, one sentence. */
  why: string;
  /** Edits of solution.ts; each `find` occurs there exactly once. */
  edits?: { find: string; replace: string }[];
  /** Or a whole file, relative to the lab's folder. */
  file?: string;
}

/** @throws when an edit does not fit the solution: the mutant is stale. */
export function applyMutant(solution: string, mutant: Mutant): string {
  return (mutant.edits ?? []).reduce((source, { find, replace }) => {
    const parts = source.split(find);
    if (parts.length !== 2)
      throw new Error(
        `mutant ${mutant.id}: "${find}" occurs ${parts.length - 1} times in solution.ts; make it exactly one`,
      );
    return parts.join(replace);
  }, solution);
}
