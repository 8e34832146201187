/**
 * Stryker's mutants of the solution: each loses a test, or is listed in equivalent.json with the reason
 * why nobody can tell it from the solution. A mutant is done with at the first test that it loses.
 */
import type { Bench } from './bench.ts';
import { asListed, readEquivalents, sameEdit } from './equivalents.ts';
import { inParallel } from './in-parallel.ts';
import { passedAll } from './judge.ts';
import type { Trial } from './judge.ts';
import { mutateSolution } from './mutate-solution.ts';

export interface AutomaticMutants {
  killed: number;
  equivalent: number;
  survived: number;
  trials: { who: string; trial: Trial }[];
  problems: string[];
}

/** Tests that go first: few, because every one more is run for each survivor's sake only. */
const FIRST = 5;

export async function checkAutomaticMutants(bench: Bench): Promise<AutomaticMutants> {
  const { place, folder, solution, judge, jobs, bundle, depth } = bench;
  if (depth === 'quick') return { killed: 0, equivalent: 0, survived: 0, trials: [], problems: [] };
  const problems: string[] = [];
  const listed = await readEquivalents(folder, place).catch((error: Error) => {
    problems.push(error.message);
    return [];
  });
  const edits = await mutateSolution(solution);
  const kills = new Map(bundle.lab.stages.flatMap((stage) => stage.tests.map((test): [string, number] => [test.id, 0])));
  const trials = await inParallel(edits, jobs, ({ source }) =>
    judge.remember(['automatic', source], async () => {
      const tests = [...kills.keys()].sort((one, other) => kills.get(other)! - kills.get(one)!);
      let trial = await judge.run(source, { tests: tests.slice(0, FIRST), bail: true });
      if (passedAll(trial)) trial = await judge.run(source, { tests: tests.slice(FIRST), bail: true });
      for (const { id } of trial.failed) kills.set(id, kills.get(id)! + 1);
      return trial;
    }),
  );

  const isListed = (edit: (typeof edits)[number]): boolean => listed.some((each) => sameEdit(each, edit));
  const alive = edits.filter((_, index) => passedAll(trials[index]!));
  for (const [index, edit] of edits.entries())
    if (trials[index]!.score === undefined) problems.push(`${place}/solution.ts:${edit.line}: ${shown(edit)} could not be graded: ${trials[index]!.why}; run the gates again`);
  const survivors = alive.filter((edit) => !isListed(edit));
  for (const edit of survivors)
    problems.push(
      `${place}/solution.ts:${edit.line}: no test notices ${shown(edit)}; add a pinned example that does, ` +
        `or list it in ${place}/equivalent.json with the reason why nobody can tell: ${asListed(edit)}`,
    );
  for (const entry of listed) {
    const edit = edits.find((each) => sameEdit(entry, each));
    if (!edit) problems.push(`${place}/equivalent.json lists ${shown(entry)} in "${entry.in}", which solution.ts does not have any more; delete the entry`);
    else if (!alive.includes(edit)) problems.push(`${place}/equivalent.json lists ${shown(entry)} in "${entry.in}", but a test notices it; delete the entry`);
  }
  return {
    killed: edits.length - alive.length,
    equivalent: alive.length - survivors.length,
    survived: survivors.length,
    trials: edits.map((edit, index) => ({ who: `solution.ts:${edit.line} with ${shown(edit)}`, trial: trials[index]! })),
    problems,
  };
}

const shown = ({ find, replace }: { find: string; replace: string }): string => `${JSON.stringify(find)} → ${JSON.stringify(replace)}`;
