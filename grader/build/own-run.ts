/**
 * The suite with which a lesson's figure runs on the learner's own submission: `<figure>.own-run.ts` in the folder of
 * the lesson that the lab belongs to. It is no part of the lab: it earns nothing, and no version depends on it.
 */
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { limitsSchema, type Lab } from '../core/lab.ts';
import type { SuiteBundle } from '../core/run-tests.ts';
import { buildSuiteFile } from './bundle.ts';

const SUFFIX = '.own-run.ts';
/** Name of its one test. */
const TEST = 'own-run';
/** A whole run of a figure in one test: far more work than a test of a lab. */
const LIMITS = limitsSchema.parse({ steps: 200_000_000, wallMs: 60_000 });

export interface OwnRunBundle {
  /** Id of the figure. */
  figure: string;
  bundle: SuiteBundle;
}

/** Undefined for a lab whose lesson has no figure that runs on submissions. */
export async function buildOwnRun({ lesson, exports }: Lab): Promise<OwnRunBundle | undefined> {
  const content = join(process.cwd(), 'content');
  for await (const name of glob(`*/*${SUFFIX}`, { cwd: content })) {
    const file = join(content, name);
    const { slug } = JSON.parse(await readFile(join(dirname(file), 'lesson.json'), 'utf8')) as { slug: string };
    if (slug !== lesson) continue;
    const lab = { exports, limits: LIMITS, stages: [{ tests: [{ id: TEST }] }] };
    return { figure: basename(file, SUFFIX), bundle: { lab, suite: await buildSuiteFile(file) } };
  }
  return undefined;
}
