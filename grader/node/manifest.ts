/** What a run rests on, and whether results that are there already rest on the same. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ENGINE } from '../core/engine.ts';
import type { Intake, LatePolicy, RunManifest } from '../core/run.ts';
import type { Collected } from '../collect/collected.ts';
import { labDigest } from './digests.ts';
import type { GradedRef } from './grade-class.ts';
import type { Plan } from './grade-source.ts';
import type { SandboxLevel } from './sandbox-command.ts';

export interface RunInputs {
  plan: Plan;
  engineDigest: string;
  extra?: { file: string; digest: string };
  latePolicy?: LatePolicy;
  sandbox: SandboxLevel;
  paths: string[];
  roster?: string;
  intake: Intake;
}

export function createManifest({ plan, engineDigest, extra, latePolicy, sandbox, paths, roster, intake }: RunInputs): RunManifest {
  const { lab, labVersion } = plan.bundle;
  return {
    schema: 'scale-out/run/1',
    finished: false,
    lab: lab.id,
    labVersion,
    labDigest: labDigest(plan.bundle),
    limits: lab.limits,
    engine: ENGINE,
    engineDigest,
    seed: plan.seed,
    secondSeed: plan.secondSeed,
    extraSuite: extra && { file: basename(extra.file), digest: extra.digest },
    repeat: plan.repeat,
    latePolicy,
    sandbox,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    inputs: paths.map((path) => basename(path)),
    roster: roster && basename(roster),
    title: lab.title,
    stages: [...lab.stages, ...(plan.extra?.lab.stages ?? [])],
    intake,
  };
}

/** In what two runs differ, as words for people; empty when one goes on with the other. */
export function differences(before: RunManifest, now: RunManifest): string[] {
  const parts: [string, (manifest: RunManifest) => unknown][] = [
    ['the lab', ({ lab }) => lab],
    ["the lab's version", (manifest) => manifest.labDigest],
    ['the engine', (manifest) => manifest.engineDigest],
    ['the seeds', ({ seed, secondSeed }) => [seed, secondSeed]],
    ['the extra suite', ({ extraSuite }) => extraSuite?.digest],
    ['--repeat', ({ repeat }) => repeat],
    ['the late policy', ({ latePolicy }) => latePolicy],
    ['the submissions given', ({ inputs }) => inputs],
  ];
  return parts.filter(([, part]) => JSON.stringify(part(before)) !== JSON.stringify(part(now))).map(([name]) => name);
}

export function submissionsDigest(submissions: Collected[], refs: GradedRef[]): string {
  const hash = createHash('sha256');
  for (const [index, { id }] of submissions.entries()) hash.update(`${JSON.stringify(id)} ${refs[index]!.sha256}\n`);
  return hash.digest('hex');
}
