/** What a run of `grade` rested on, beside its results: enough to run it again elsewhere. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE } from '../core/engine.ts';
import type { LabBundle } from '../core/grade.ts';
import type { SandboxLevel } from './sandbox-command.ts';

export async function writeManifest(folder: string, { lab, labVersion }: LabBundle, seed: number, sandbox: SandboxLevel): Promise<void> {
  const manifest = {
    schema: 'scale-out/run/1',
    lab: lab.id,
    labVersion,
    limits: lab.limits,
    engine: ENGINE,
    seed,
    sandbox,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  };
  await writeFile(join(folder, 'run.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
