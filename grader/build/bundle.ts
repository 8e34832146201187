/**
 * Builds what runs in a realm: the runtime (Vitest, fast-check, `#lab` and the seal) once, and each
 * lab's suite. The same text is run by the page and by the command line.
 */
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { labSchema } from '../core/lab.ts';
import type { LabBundle } from '../core/grade.ts';
import { namesOfBuiltIns } from '../runtime/built-ins.ts';
import { noteThrown } from './note-thrown.ts';
import { vitestPatches } from './vitest-patches.ts';

/** Every command of the project runs at its root; a bundler may have moved this file. */
const root = process.cwd();
const shared = { bundle: true, write: false, target: 'es2022', legalComments: 'none', charset: 'utf8', logLevel: 'silent' } as const;

/** Parts of Vitest that a suite in a realm has no use for: benchmarks, files, module mocking. */
const emptyModules: Plugin = {
  name: 'empty-modules',
  setup(builder) {
    builder.onResolve({ filter: /^(tinybench|magic-string|vite\/module-runner)$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'exports.EvaluatedModules = class {};', loader: 'js' }));
  },
};

/** One expression: `(function (realGlobal) { … return open })`. */
export async function buildRuntime(): Promise<string> {
  const result = await build({
    ...shared,
    entryPoints: [join(root, 'grader/runtime/main.ts')],
    inject: [join(root, 'grader/runtime/host-names.ts')],
    define: { NAMES_OF_BUILT_INS: JSON.stringify(namesOfBuiltIns(globalThis)) },
    format: 'iife',
    globalName: 'runtime',
    platform: 'browser',
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [emptyModules, vitestPatches],
    banner: { js: '(function (realGlobal) { "use strict"; const globalThis = Object.create(realGlobal);' },
    footer: { js: 'return runtime.open; })' },
  });
  return textOf(result.outputFiles);
}

/** The runtime with the worker's way into it, as one script for a blob. */
export async function buildRealmWorker(): Promise<string> {
  const [runtime, entry] = await Promise.all([
    buildRuntime(),
    build({ ...shared, entryPoints: [join(root, 'site/workbench/run/realm-worker.ts')], format: 'iife' }),
  ]);
  return `(() => { const makeRuntime = ${runtime};\n${textOf(entry.outputFiles)} })();`;
}

/** One expression: `(function (require, $thrown) { … })`. Never minified: names show in messages. */
export const buildSuite = (labFolder: string): Promise<string> => buildSuiteFile(join(labFolder, 'suite.test.ts'));

export async function buildSuiteFile(file: string): Promise<string> {
  const result = await build({
    ...shared,
    entryPoints: [file],
    format: 'cjs',
    platform: 'neutral',
    external: ['vitest', 'fast-check', '#lab', '#submission'],
  });
  const code = noteThrown(liveSubmission(textOf(result.outputFiles)), '$thrown');
  return `(function (require, $thrown) { "use strict"; const module = { exports: {} };${code}})`;
}

/**
 * The submission is there only after the suite has been loaded. esbuild would copy its names when it is
 * imported as a namespace or by its default; the realm's own object is a namespace already.
 */
export function liveSubmission(suite: string): string {
  return suite.replace(/__toESM\((require\("#submission"\))(?:, 1)?\)/g, '$1');
}

/** Ids of the labs that are there: the folders of labs/ with a lab.json. */
export async function availableLabs(): Promise<string[]> {
  const ids: string[] = [];
  for await (const file of glob('*/lab.json', { cwd: join(root, 'labs') })) ids.push(dirname(file));
  return ids.sort();
}

/** A lab with its compiled suite; the version follows from all that decides a verdict but the engine. */
export async function buildLab(labId: string): Promise<LabBundle> {
  const folder = join(root, 'labs', labId);
  const [text, suite] = await Promise.all([readFile(join(folder, 'lab.json'), 'utf8'), buildSuite(folder)]);
  const lab = labSchema.parse(JSON.parse(text));
  const hash = createHash('sha256').update(JSON.stringify(lab.limits)).update(JSON.stringify(lab.stages)).update(suite);
  return { lab, labVersion: hash.digest('hex').slice(0, 12), suite };
}

function textOf(files: { text: string }[] | undefined): string {
  const [file] = files ?? [];
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text;
}
