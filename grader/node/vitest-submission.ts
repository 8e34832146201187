/**
 * Lets a lab's suite run under plain Vitest: `#submission` is the lab's solution (or the file that
 * SCALE_OUT_SUBMISSION names), compiled and counted exactly as the grader does it.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { compileSubmission } from '../core/compile.ts';
import { esbuildCompiler } from './esbuild-compiler.ts';

const PREFIX = '\0submission:';
const runtimeFile = (name: string): string => JSON.stringify(fileURLToPath(new URL(`../runtime/${name}`, import.meta.url)));

export function submissionPlugin(): Plugin {
  return {
    name: 'scale-out-submission',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id !== '#submission' || !importer) return;
      const chosen = process.env['SCALE_OUT_SUBMISSION'];
      return PREFIX + (chosen ? resolve(chosen) : join(dirname(importer), 'solution.ts'));
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return;
      const file = id.slice(PREFIX.length);
      this.addWatchFile(file);
      const script = await compileSubmission(await readFile(file, 'utf8'), esbuildCompiler, Infinity);
      const exported = script.exports.map((name) => `export const ${name} = record.${name}();`);
      return [
        `import { hooks } from ${runtimeFile('charges.ts')};`,
        `const record = ${script.code}(...hooks);`,
        ...exported,
      ].join('\n');
    },
  };
}
