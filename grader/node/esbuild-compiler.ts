/**
 * The compiler port over the native esbuild, same version and options as esbuild-wasm in the page.
 * esbuild is one process for all submissions: one that it does not get through, or dies of, is told apart
 * by compiling it again alone, so that it costs nobody else.
 */
import { stop, transform } from 'esbuild';
import { toCompileError, tooDeep, transformOptions } from '../core/compile.ts';
import { CompileError } from '../core/failures.ts';
import type { Compiler } from '../core/ports.ts';

const COMPILE_MS = 2_000;

export const esbuildCompiler: Compiler = {
  async transform(source) {
    await alone;
    try {
      return await inTime(source);
    } catch (error) {
      if (error instanceof CompileError) throw error;
      return await again(source);
    }
  },
};

/** Settled when nothing is being compiled alone. */
let alone: Promise<unknown> = Promise.resolve();

function again(source: string): Promise<{ code: string; map: string }> {
  const attempt = alone.then(async () => {
    await stop();
    try {
      return await inTime(source);
    } catch (error) {
      await stop();
      throw error instanceof CompileError ? error : tooDeep();
    }
  });
  alone = attempt.catch(() => {});
  return attempt;
}

async function inTime(source: string): Promise<{ code: string; map: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the compiler takes too long')), COMPILE_MS);
  });
  try {
    return await Promise.race([transform(source, transformOptions).catch((error: unknown) => Promise.reject(toCompileError(error))), late]);
  } finally {
    clearTimeout(timer);
  }
}
