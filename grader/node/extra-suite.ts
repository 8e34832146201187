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
import type { Sandbox } from '../core/ports.ts';
import { ID_CHARS_MAX } from '../core/protocol.ts';
import { preparationOf, START_MS } from '../core/run-tests.ts';

const text = z.union([z.string().min(1).transform((both) => ({ ko: both, en: both })), z.strictObject({ ko: z.string().min(1), en: z.string().min(1) })]);

const pointsSchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        title: text,
        tests: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), points: z.int().min(0), rule: text })).min(1),
      }),
    )
    .min(1),
});

/** An extra suite, ready to be run as a lab is. */
interface ExtraSuite extends LabBundle {
  digest: string;
  /** Ids of tests that the table does not list: they are reported and count for nothing. */
  unlisted: string[];
}

/** @throws an Error with a cure, when the files are not there or do not fit the lab */
export async function loadExtraSuite(file: string, { lab }: LabBundle, sandbox: Sandbox): Promise<ExtraSuite> {
  const table = file.replace(/\.ts$/, '.json');
  if (table === file) throw new Error(`${basename(file)} is no .ts file: an extra suite is a Vitest file like a lab's suite.test.ts.`);
  const listed = (await readPoints(table)).map(complete);
  const suite = await buildSuiteFile(file).catch((error: Error) => {
    throw new Error(`${basename(file)} cannot be compiled: ${error.message}`);
  });
  const digest = createHash('sha256').update(JSON.stringify(listed)).update(suite).digest('hex');
  const extra = { lab: { ...lab, stages: listed }, labVersion: digest.slice(0, 12), suite };
  const names = new Set(listed.flatMap(({ tests }) => tests.map(({ id }) => id)));
  const inSuite = await testsIn(extra, sandbox, basename(file));
  const absent = [...names].filter((id) => !inSuite.includes(id));
  if (absent.length > 0) throw new Error(`${basename(table)} gives points to ${absent.join(', ')}, and ${basename(file)} has no such test; it has ${inSuite.join(', ') || 'none'}.`);
  const unlisted = inSuite.filter((id) => !names.has(id));
  const stages = withUnlisted(listed, unlisted, basename(file, '.ts'));
  checkNames(stages, lab.stages, basename(table));
  return { ...extra, lab: { ...lab, stages }, digest, unlisted };
}

/** @throws an Error when a name could be taken for another */
function checkNames(stages: Lab['stages'], ofLab: Lab['stages'], table: string): void {
  const taken = new Set(ofLab.flatMap(({ id, tests }) => [id, ...tests.map((test) => test.id)]));
  for (const { id, tests } of stages)
    for (const name of [id, ...tests.map((test) => test.id)]) {
      if (taken.has(name)) throw new Error(`${table}: ${name} is a name that the lab uses, or stands there twice; choose another.`);
      if (name !== id && name.includes('/') && !name.startsWith(`${id}/`)) throw new Error(`${table}: test ${name} stands in stage ${id}; start its id with ${id}/.`);
      if (name.length >= ID_CHARS_MAX) throw new Error(`${table}: the names of describe and it make "${name.slice(0, 40)}…"; use shorter ones, of less than ${ID_CHARS_MAX} characters in all.`);
      taken.add(name);
    }
}

/** Opens a realm for the suite and asks it; nothing of a submission is in it. */
async function testsIn(bundle: LabBundle, sandbox: Sandbox, name: string): Promise<string[]> {
  const realm = await sandbox.open(preparationOf(bundle, 0));
  try {
    realm.run({ kind: 'run', submission: '', lines: [], tests: [] });
    const message = await realm.next(START_MS);
    if (message.kind === 'ready') return message.tests;
    const why = message.kind === 'fault' ? message.text.split('\n', 1)[0]! : message.kind === 'broken' ? message.why : 'it does not load';
    throw new Error(`${name} does not run: ${why}.`);
  } finally {
    realm.kill();
  }
}

/** Each in the stage of its describe; one outside of any in a stage that is called as the file is. */
function withUnlisted(stages: Lab['stages'], unlisted: string[], name: string): Lab['stages'] {
  const all = stages.map((stage) => ({ ...stage, tests: [...stage.tests] }));
  for (const id of unlisted) {
    const at = id.includes('/') ? id.split('/', 1)[0]! : name;
    let stage = all.find((one) => one.id === at);
    if (!stage) all.push((stage = { id: at, title: { ko: at, en: at }, points: 0, tests: [] }));
    stage.tests.push({ id, points: 0, rule: { ko: id, en: id }, hints: { ko: [], en: [] } });
  }
  return all;
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

async function readPoints(table: string): Promise<z.output<typeof pointsSchema>['stages']> {
  const source = await readFile(table, 'utf8').catch(() => {
    throw new Error(`${basename(table)} is missing: put it beside the extra suite. It lists stages with tests, and gives each test its id (describe/it), points and rule.`);
  });
  try {
    return pointsSchema.parse(JSON.parse(source)).stages;
  } catch (error) {
    throw new Error(`${basename(table)}: ${error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message}`, { cause: error });
  }
}
