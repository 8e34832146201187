/** What a verdict rests on besides the source, as hashes: a stored report is good for the same ones only. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, version as esbuildVersion } from 'esbuild';
import { ENGINE } from '../core/engine.ts';
import type { LabBundle } from '../core/grade.ts';
import type { ProcessSandboxFiles } from './process-sandbox.ts';

export function labDigest({ lab, suite }: LabBundle): string {
  const { id, exports, limits, stages } = lab;
  return createHash('sha256').update(JSON.stringify({ id, exports, limits, stages })).update(suite).digest('hex');
}

/** Of the grader's code up to the report, of the runtime in the realm, of the compiler and of V8. */
export async function engineDigest(files: ProcessSandboxFiles): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'grader/core/grade.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const hash = createHash('sha256').update(JSON.stringify([ENGINE, esbuildVersion, process.versions.v8]));
  for (const { text } of outputFiles) hash.update(text);
  for (const file of [files.runtime, files.child]) hash.update(await readFile(file));
  return hash.digest('hex');
}
