/** From the learner's text to a script for the sandbox. */
import { CompileError } from './failures.ts';
import { instrument } from './instrument.ts';
import type { Compiler } from './ports.ts';
import { originalLines } from './source-lines.ts';

export interface CompiledSubmission {
  code: string;
  exports: string[];
  /** Original line of each compiled line. */
  lines: number[];
}

/** @throws CompileError with a sentence for the learner and the line where there is one. */
export async function compileSubmission(
  source: string,
  compiler: Compiler,
  sourceBytesMax: number,
): Promise<CompiledSubmission> {
  const bytes = new TextEncoder().encode(source).byteLength;
  if (bytes > sourceBytesMax)
    throw new CompileError('source', `The submission has ${bytes} bytes; at most ${sourceBytesMax} are accepted`);
  if (source.trim() === '') throw new CompileError('source', 'The submission is empty');
  const { code, map } = await compiler.transform(source);
  const script = instrument(code, map);
  return { ...script, lines: originalLines(map, script.code.split('\n').length) };
}

/** How esbuild is called in Node and in the browser: the same text gives the same script in both. */
export const transformOptions = {
  loader: 'ts',
  format: 'esm',
  target: 'es2022',
  sourcemap: 'external',
  sourcefile: 'submission.ts',
  legalComments: 'none',
  charset: 'utf8',
  tsconfigRaw: '{}',
  logLevel: 'silent',
} as const;

interface EsbuildMessage {
  text: string;
  location: { line: number; column: number } | null;
}

/** esbuild's own exception as the learner's: first error, its line and column. */
export function toCompileError(error: unknown): CompileError {
  const first = (error as { errors?: EsbuildMessage[] }).errors?.[0];
  if (!first) throw error;
  const { line, column } = first.location ?? {};
  return new CompileError('syntax', first.text, line, column === undefined ? undefined : column + 1);
}
