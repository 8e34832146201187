/** What a page's realm runs through ahead of a submission: the lab's reference solution. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { compileSubmission, transformOptions } from '../core/compile.ts';
import type { LabBundle } from '../core/grade.ts';
import type { WarmUp } from '../core/protocol.ts';

/** Mocks and fake timers of Vitest are kept beyond a file, and a warm-up may leave nothing behind. */
const KEEPS_STATE = /\bvi\b/;

/** A lab's bundle as the page takes it; without a warm-up when its suite is to be run only once in a realm. */
export async function withWarmUp(bundle: LabBundle): Promise<LabBundle> {
  if (KEEPS_STATE.test(bundle.suite)) return bundle;
  const solution = await readFile(join(process.cwd(), 'labs', bundle.lab.id, 'solution.ts'), 'utf8');
  return { ...bundle, warmUp: await compileWarmUp(solution) };
}

export async function compileWarmUp(solution: string): Promise<WarmUp> {
  const compiler = { transform: (text: string) => transform(text, transformOptions) };
  const { code, lines } = await compileSubmission(solution, compiler, Number.POSITIVE_INFINITY);
  return { submission: code, lines };
}
