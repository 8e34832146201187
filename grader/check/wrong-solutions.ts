/** Every named wrong solution loses the test that claims it, with every seed; every test notices one. */
import type { Bench } from './bench.ts';
import { inParallel } from './in-parallel.ts';
import { SEED } from './judge.ts';
import type { Trial } from './judge.ts';
import { seedsForWrong } from './seeds.ts';

export interface WrongSolutions {
  mutants: number;
  killed: number;
  /** Each failing test of each wrong solution, for those who look at messages. */
  trials: { who: string; trial: Trial }[];
  problems: string[];
}

export async function checkWrongSolutions(bench: Bench): Promise<WrongSolutions> {
  const { place, mutants, judge, jobs, depth, bundle } = bench;
  const tests = bundle.lab.stages.flatMap((stage) => stage.tests.map((test) => test.id));
  const problems: string[] = [];
  const claimed = mutants.filter(({ mutant }) => tests.includes(mutant.killedBy));
  for (const { mutant } of mutants)
    if (!tests.includes(mutant.killedBy))
      problems.push(`${place}/mutants.ts: ${mutant.id} names ${mutant.killedBy}, which lab.json does not have; name the test that notices it`);

  const runs = claimed.flatMap(({ mutant, source }, index) =>
    [SEED, ...seedsForWrong(index, depth)].map((seed) => ({ mutant, source, seed, tests: depth === 'all' && seed === SEED ? undefined : [mutant.killedBy] })),
  );
  const trials = await inParallel(runs, jobs, ({ source, seed, tests: only }) => judge.grade(source, { seed, tests: only }));
  const killers = new Set<string>();
  const survivors = new Set<string>(mutants.filter((each) => !claimed.includes(each)).map(({ mutant }) => mutant.id));
  for (const [index, { mutant, seed }] of runs.entries()) {
    const { failed, why } = trials[index]!;
    const ids = failed.map(({ id }) => id);
    for (const id of ids) killers.add(id);
    if (ids.includes(mutant.killedBy) || survivors.has(mutant.id)) continue;
    survivors.add(mutant.id);
    problems.push(
      why === undefined
        ? `${place}/mutants.ts: ${mutant.id} passes ${mutant.killedBy} with seed ${seed}; add a pinned example for it to that test, or correct killedBy`
        : `${place}/mutants.ts: ${mutant.id} cannot be graded (${why}); make it compile and export what the lab asks for`,
    );
  }
  for (const test of tests)
    if (!killers.has(test) && !(await someKilledBy(bench, test)))
      problems.push(`${place}/suite: test ${test} notices no mutant; add the mutant that it is there for, or delete it`);
  return {
    mutants: mutants.length,
    killed: mutants.length - survivors.size,
    trials: runs.map(({ mutant }, index) => ({ who: `mutant ${mutant.id}`, trial: trials[index]! })),
    problems,
  };
}

/** For a test that no mutant names: whether one loses it all the same. */
async function someKilledBy({ mutants, judge }: Bench, test: string): Promise<boolean> {
  for (const { source } of mutants)
    if ((await judge.grade(source, { tests: [test] })).failed.length > 0) return true;
  return false;
}
