/** A case file as a lab that has nothing to hand in: the engine runs it as it runs a suite. */
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { liveSubmission } from '../build/bundle.ts';
import type { LabBundle } from '../core/grade.ts';
import { DIFF, NAMES } from './told.ts';

/** What is graded in place of a learner's file. */
export const SUBMISSION = await readFile(fileURLToPath(new URL('./submission.ts', import.meta.url)), 'utf8');

/**
 * Tells on the console, when a test has ended, what a report has no field for: the names that were collected and the
 * difference that Vitest drew. It stands after the case's own text, so no line of it moves.
 */
const PROBE = `;(() => {
  const tell = (kind, text) => { for (let at = 0; at < text.length; at += 400) console.log(kind + text.slice(at, at + 400)); };
  const namesOf = (task) => task.type === 'test' ? [task.name] : task.tasks.flatMap((child) => namesOf(child).map((name) => task.filepath ? name : task.name + '/' + name));
  let first;
  require('vitest').beforeEach(({ task, onTestFinished }) => onTestFinished(() => {
    if ((first ??= task) === task) tell(${JSON.stringify(NAMES)}, JSON.stringify(namesOf(task.file)));
    const { diff } = task.result.errors?.[0] ?? {};
    if (diff !== undefined) tell(${JSON.stringify(DIFF)}, JSON.stringify(diff));
  }));
})();`;

/** Text of a suite, compiled with the options that a lab's suite is compiled with. */
async function compile(input: Pick<BuildOptions, 'entryPoints' | 'stdin'>, probe: string): Promise<string> {
  const { outputFiles } = await build({
    ...input,
    bundle: true,
    write: false,
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    format: 'cjs',
    platform: 'neutral',
    external: ['vitest', 'fast-check', '#submission'],
    banner: { js: '(function (require) { "use strict"; const module = { exports: {} };' },
    footer: { js: `${probe}})` },
  });
  return liveSubmission(outputFiles[0]!.text);
}

/** @param ids of all tests that Vitest collected, in its order */
export async function caseBundle(file: string, ids: string[]): Promise<LabBundle> {
  return bundle(await compile({ entryPoints: [file] }, PROBE), ids);
}

/** A suite that is given as text, for what is refused when it is loaded. */
export async function textBundle(text: string, ids: string[]): Promise<LabBundle> {
  return bundle(await compile({ stdin: { contents: text, loader: 'ts' } }, ''), ids);
}

function bundle(suite: string, ids: string[]): LabBundle {
  const text = { ko: '-', en: '-' };
  const tests = ids.map((id) => ({ id, points: 1, rule: text, hints: { ko: ['-', '-', '-'], en: ['-', '-', '-'] } }));
  return {
    suite,
    labVersion: 'conformance',
    lab: {
      id: 'conformance',
      title: text,
      summary: text,
      lesson: 'none',
      minutes: 1,
      exports: ['nothing'],
      limits: { steps: 1e9, loadSteps: 1e6, wallMs: 20_000, sourceBytes: 1_000 },
      stages: [{ id: 'all', title: text, points: ids.length, tests }],
    },
  };
}
