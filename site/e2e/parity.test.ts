/** The verdict is one: the page and the command line say the same of the same bytes, byte for byte. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableLabs } from '../../grader/build/bundle.ts';
import { readLabFiles } from '../../grader/check/lab-files.ts';
import { gradeSubmission } from '../../grader/core/grade.ts';
import { toResultLine } from '../../grader/core/report.ts';
import { submissionOf } from '../../grader/core/submission.ts';
import { writeEngineFiles } from '../../grader/node/engine-files.ts';
import type { EngineFiles } from '../../grader/node/engine-files.ts';
import { esbuildCompiler } from '../../grader/node/esbuild-compiler.ts';
import { createProcessSandbox } from '../../grader/node/process-sandbox.ts';
import { openEngine } from './open-engine.ts';
import type { BrowserEngine } from './open-engine.ts';

const samples = fileURLToPath(new URL('../../grader/samples', import.meta.url));
const SEED = 42;

let browser: BrowserEngine;
let files: EngineFiles;
beforeAll(async () => {
  [browser, files] = await Promise.all([openEngine(), writeEngineFiles()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await files?.remove();
});

async function bytesOf(lab: string): Promise<[string, Uint8Array<ArrayBuffer>][]> {
  const { starter, solution, variants, mutants } = await readLabFiles(lab);
  const folder = join(samples, lab);
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(ts|js)$/.test(name)).sort();
  const odd = await Promise.all(
    names.map(async (name): Promise<[string, Uint8Array<ArrayBuffer>]> => [name, new Uint8Array(await readFile(join(folder, name)))]),
  );
  const encode = (text: string) => new TextEncoder().encode(text);
  return [
    ['starter.ts', encode(starter)],
    ['solution.ts', encode(solution)],
    ...variants.map(({ id, source }): [string, Uint8Array<ArrayBuffer>] => [`${id}.ts`, encode(source)]),
    ...mutants.map(({ mutant, source }): [string, Uint8Array<ArrayBuffer>] => [`${mutant.id}.ts`, encode(source)]),
    ...odd,
  ];
}

describe.each(await availableLabs())('%s', async (lab) => {
  const { bundle } = await readLabFiles(lab);
  it.each(await bytesOf(lab))('%s', { timeout: 60_000 }, async (name, bytes) => {
    const id = name.slice(0, -extname(name).length);
    const submission = await submissionOf(id, name, bytes);
    const [inPage, onCommandLine] = await Promise.all([
      browser.grade(bundle, SEED, id, name, bytes),
      gradeSubmission(submission, bundle, { compiler: esbuildCompiler, sandbox: createProcessSandbox(files), seed: SEED }),
    ]);
    expect(toResultLine(inPage)).toBe(toResultLine(onCommandLine));
    expect(inPage.tests, 'what the page shows beyond the line').toEqual(JSON.parse(JSON.stringify(onCommandLine.tests)));
    expect(inPage.status, 'no failure of ours').not.toBe('infra-error');
  });
});
