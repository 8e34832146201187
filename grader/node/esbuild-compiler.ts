/** The compiler port over the native esbuild, same version and options as esbuild-wasm in the page. */
import { transform } from 'esbuild';
import { toCompileError, transformOptions } from '../core/compile.ts';
import type { Compiler } from '../core/ports.ts';

export const esbuildCompiler: Compiler = {
  async transform(source) {
    try {
      return await transform(source, transformOptions);
    } catch (error) {
      throw toCompileError(error);
    }
  },
};
