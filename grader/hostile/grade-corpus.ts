/** Grades the whole corpus in one place, with an honest neighbour after every few samples. */
import { inParallel } from '../check/in-parallel.ts';
import type { Report } from '../core/report.ts';
import type { Place } from './places.ts';
import type { Sample } from './sample.ts';

export interface CorpusRun {
  /** By name of the sample; undefined when no report came in time. */
  reports: Map<string, Report | undefined>;
  /** Score of the honest neighbour, by name of the sample that it came after. */
  neighbours: Map<string, number | undefined>;
}

const NEIGHBOUR_EVERY = 8;

export async function gradeCorpus(place: Place, samples: Sample[], solution: string, jobs: number, always = false): Promise<CorpusRun> {
  const run: CorpusRun = { reports: new Map(), neighbours: new Map() };
  // The first run pays for what the others find warm.
  await place.grade('warm-up', solution);
  await inParallel(samples, jobs, async ({ name, source }) => {
    run.reports.set(name, await place.grade(name, source));
    if (always || run.reports.size % NEIGHBOUR_EVERY === 0)
      run.neighbours.set(name, (await place.grade('neighbour', solution))?.score);
  });
  return run;
}
