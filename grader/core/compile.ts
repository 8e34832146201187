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

/** The text that each compiler was given last: it is run again, under another seed or a moment after it was compiled ahead. */
const latest = new WeakMap<Compiler, { source: string; sourceBytesMax: number; compiled: Promise<CompiledSubmission> }>();

/**
 * The text that came last is not compiled twice.
 * @throws CompileError with a sentence for the learner and the line where there is one.
 */
export function compileSubmission(source: string, compiler: Compiler, sourceBytesMax: number): Promise<CompiledSubmission> {
  const known = latest.get(compiler);
  if (known?.source === source && known.sourceBytesMax === sourceBytesMax) return known.compiled;
  const compiled = compile(source, compiler, sourceBytesMax);
  latest.set(compiler, { source, sourceBytesMax, compiled });
  // What was refused because the compiler was lost may be accepted the next time.
  compiled.catch(() => {
    if (latest.get(compiler)?.compiled === compiled) latest.delete(compiler);
  });
  return compiled;
}

async function compile(source: string, compiler: Compiler, sourceBytesMax: number): Promise<CompiledSubmission> {
  const bytes = new TextEncoder().encode(source).byteLength;
  if (bytes > sourceBytesMax)
    throw new CompileError('source', `The submission has ${bytes} bytes; at most ${sourceBytesMax} are accepted`);
  if (source.trim() === '') throw new CompileError('source', 'The submission is empty');
  if (nesting(source) > NESTING_MAX) throw tooDeep();
  try {
    const { code, map } = await compiler.transform(source.replace(/^#!.*/, ''));
    const script = instrument(code, map);
    return { ...script, lines: originalLines(map, script.code.split('\n').length) };
  } catch (error) {
    // The stack of this very process ran out over the source: that says something of the source alone.
    throw error instanceof RangeError ? tooDeep() : error;
  }
}

const NESTING_MAX = 400;

/** What a compiler is given to understand has a limit that is the same in every place. */
export const tooDeep = (): CompileError => new CompileError('source', 'The source is nested too deeply to be compiled');

/** How deep brackets stand open at most, those in texts and comments included. */
function nesting(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of source) {
    if (char === '(' || char === '[' || char === '{') deepest = Math.max(deepest, (depth += 1));
    else if (char === ')' || char === ']' || char === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** How esbuild is called in Node and in the browser: the same text gives the same script in both. */
export const transformOptions = {
  loader: 'ts',
  format: 'esm',
  target: 'es2022',
  // Without optional chains every call of a method has a receiver of its own, which can be charged.
  supported: { 'optional-chain': false },
  sourcemap: 'external',
  sourcefile: 'submission.ts',
  legalComments: 'none',
  charset: 'utf8',
  tsconfigRaw: '{}',
  logLevel: 'silent',
  // Only someone who debugs wants to be stopped there.
  drop: ['debugger'] as 'debugger'[],
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
