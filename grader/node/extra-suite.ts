/**
 * The instructor's own tests: a Vitest file like a lab's suite, and beside it a JSON file of the same name
 * that gives each test its points. They never reach the page, and a submission cannot read them.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { buildSuiteFile } from '../build/bundle.ts';
import type { LabBundle } from '../core/grade.ts';
import type { Lab } from '../core/lab.ts';

const text = z.union([z.string().min(1).transform((both) => ({ ko: both, en: both })), z.strictObject({ ko: z.string().min(1), en: z.string().min(1) })]);

const pointsSchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        title: text,
        tests: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), points: z.int().positive(), rule: text })).min(1),
      }),
    )
    .min(1),
});

/** @throws an Error with a cure, when the files are not there or do not fit the lab */
export async function loadExtraSuite(file: string, { lab }: LabBundle): Promise<LabBundle & { digest: string }> {
  const table = file.replace(/\.ts$/, '.json');
  if (table === file) throw new Error(`${basename(file)} is no .ts file: an extra suite is a Vitest file like a lab's suite.test.ts.`);
  const { stages } = await readPoints(table);
  const taken = new Set(lab.stages.flatMap(({ id, tests }) => [id, ...tests.map((test) => test.id)]));
  for (const { id, tests } of stages)
    for (const name of [id, ...tests.map((test) => test.id)]) {
      if (taken.has(name)) throw new Error(`${basename(table)}: ${name} is a name that the lab uses; choose another.`);
      if (name !== id && !name.startsWith(`${id}/`)) throw new Error(`${basename(table)}: test ${name} stands in stage ${id}; start its id with ${id}/.`);
      taken.add(name);
    }
  const suite = await buildSuiteFile(file).catch((error: Error) => {
    throw new Error(`${basename(file)} cannot be compiled: ${error.message}`);
  });
  const extra: Lab = { ...lab, stages: stages.map(complete) };
  const digest = createHash('sha256').update(JSON.stringify(extra.stages)).update(suite).digest('hex');
  return { lab: extra, labVersion: digest.slice(0, 12), suite, digest };
}

/** Hints belong to what learners see; an extra suite has none. */
function complete({ id, title, tests }: z.output<typeof pointsSchema>['stages'][number]): Lab['stages'][number] {
  return {
    id,
    title,
    points: tests.reduce((sum, { points }) => sum + points, 0),
    tests: tests.map((test) => ({ ...test, hints: { ko: [], en: [] } })),
  };
}

async function readPoints(table: string): Promise<z.output<typeof pointsSchema>> {
  const source = await readFile(table, 'utf8').catch(() => {
    throw new Error(`${basename(table)} is missing: put it beside the extra suite. It lists stages with tests, and gives each test its id (describe/it), points and rule.`);
  });
  try {
    return pointsSchema.parse(JSON.parse(source));
  } catch (error) {
    throw new Error(`${basename(table)}: ${error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message}`, { cause: error });
  }
}
