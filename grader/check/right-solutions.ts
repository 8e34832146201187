/** The solution and its variants earn 100 and the starter 0, with the learners' seed and with others. */
import type { Bench } from './bench.ts';
import { inParallel } from './in-parallel.ts';
import { SEED } from './judge.ts';
import type { Trial } from './judge.ts';
import { seedsForRight } from './seeds.ts';

/** CPU time of a suite on the solution: a learner waits for it, on a slower machine. */
const SUITE_MS_MAX = 3_000;

export interface RightSolutions {
  /** CPU time of the suite on the solution, ms, the middle of all seeds. */
  suiteMs: number;
  problems: string[];
}

export async function checkRightSolutions({ place, solution, variants, starter, judge, jobs, depth }: Bench): Promise<RightSolutions> {
  const problems: string[] = [];
  if (variants.length < 2)
    problems.push(`${place}/variants: ${variants.length} right solutions in another style; write at least two`);

  const right = [{ id: 'solution', source: solution }, ...variants.map(({ id, source }) => ({ id: `variants/${id}`, source }))];
  const seeds = [SEED, ...seedsForRight(depth)];
  const runs = right.flatMap((file) => seeds.map((seed) => ({ ...file, seed })));
  const trials = await inParallel(runs, jobs, ({ source, seed }) => judge.grade(source, { seed }));
  for (const [index, { id, seed }] of runs.entries())
    if (trials[index]!.score !== 100)
      problems.push(`${place}/${id}.ts is right and earns ${marks(trials[index]!)} with seed ${seed}: ${lost(trials[index]!)}; make the suite accept it, or correct it`);

  const started = await inParallel(seeds, jobs, (seed) => judge.grade(starter, { seed }));
  for (const [index, { score, why }] of started.entries())
    if (score !== 0 || why !== undefined)
      problems.push(`${place}/starter.ts has to compile and earn 0; with seed ${seeds[index]} it earns ${marks(started[index]!)}; make a test that it passes ask for more`);

  const times = trials.slice(0, seeds.length).map(({ spentMs }) => spentMs).sort((one, other) => one - other);
  const suiteMs = times[times.length >> 1]!;
  if (suiteMs > SUITE_MS_MAX)
    problems.push(`${place}/suite.test.ts takes ${(suiteMs / 1000).toFixed(1)} s of CPU on the solution and may take ${SUITE_MS_MAX / 1000}; make it do less`);
  return { suiteMs, problems };
}

const marks = ({ score, why }: Trial): string => (why === undefined ? String(score) : `no mark (${why})`);

const lost = ({ failed }: Trial): string =>
  failed.slice(0, 3).map(({ id, verdict, message }) => `${id} ${verdict} (${message ?? ''})`).join(', ') || 'nothing ran';
