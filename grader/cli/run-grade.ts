/** Carries out a `grade` request: collect, build, grade what is not stored yet, write the results in one piece. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { availableLabs, buildLab } from '../build/bundle.ts';
import { collect } from '../collect/collect.ts';
import type { Collection } from '../collect/collect.ts';
import { Refused } from '../collect/collected.ts';
import { policyGaps } from '../collect/late-policy.ts';
import type { Sandbox } from '../core/ports.ts';
import type { ResultLine, RunManifest } from '../core/run.ts';
import { engineDigest } from '../node/digests.ts';
import { writeEngineFiles } from '../node/engine-files.ts';
import type { EngineFiles } from '../node/engine-files.ts';
import { loadExtraSuite } from '../node/extra-suite.ts';
import { gradeClass } from '../node/grade-class.ts';
import type { GradedRef } from '../node/grade-class.ts';
import type { Plan } from '../node/grade-source.ts';
import { createManifest, differences, submissionsDigest } from '../node/manifest.ts';
import { createProcessSandbox } from '../node/process-sandbox.ts';
import { readManifest } from '../node/read-run.ts';
import { openReportStore } from '../node/report-store.ts';
import type { ReportStore } from '../node/report-store.ts';
import { resultLine } from '../node/result-line.ts';
import { probeSandbox } from '../node/sandbox-command.ts';
import { writeManifest, writeResults } from '../node/write-run.ts';
import { fromCaller } from './command.ts';
import { dryRunText } from './dry-run.ts';
import type { GradeRequest } from './grade-request.ts';
import { PUBLIC_SEED } from './grade-request.ts';
import { interruption } from './interruption.ts';
import { plain } from './plain-text.ts';
import { createProgress } from './progress.ts';
import { tryExtraSuite } from './try-extra-suite.ts';
import { createSummary } from './summary.ts';
import { UsageError } from './usage-error.ts';
import { withFolder } from './with-folder.ts';
import { asked } from './write-new.ts';

export async function runGrade(request: GradeRequest): Promise<number> {
  const { out } = request;
  if (out !== undefined) return asked(out, async () => withFolder(out, request.paths, async () => gradeInto(out, request)));
  const collection = await collected(request);
  process.stdout.write(dryRunText(collection, request.roster !== undefined, gapsOf(collection, request)));
  return 0;
}

async function gradeInto(out: string, request: GradeRequest): Promise<number> {
  const collection = await collected(request);
  if (collection.submissions.length === 0)
    throw new UsageError('There is no submission: put one .ts or .js file, one sub-folder or one zip for each student there. Add --dry-run to see what was found.');
  for (const gap of gapsOf(collection, request)) process.stderr.write(`${plain(gap, 2_000)}\n`);
  const files = await writeEngineFiles();
  try {
    return await gradeCollection(out, request, collection, files);
  } finally {
    await files.remove();
  }
}

const gapsOf = ({ submissions }: Collection, { latePolicy }: GradeRequest): string[] => policyGaps(submissions.map(({ handIn }) => handIn), latePolicy);

async function gradeCollection(out: string, request: GradeRequest, collection: Collection, files: EngineFiles): Promise<number> {
  const tell = (text: string): void => void (request.quiet || process.stderr.write(text));
  // Before anything is said: who sees that it has begun may stop it.
  const stop = interruption();
  const sandbox = probeSandbox(dirname(files.runtime));
  tell(`sandbox: ${sandbox === 'namespaces' ? 'namespaces' : 'process only (no namespaces here; see --require-sandbox)'}\n`);
  if (request.requireSandbox && sandbox !== 'namespaces')
    throw new UsageError('Namespaces do not work here: install bubblewrap, allow unprivileged user namespaces, or leave out --require-sandbox.');
  const realms = createProcessSandbox(files, sandbox);
  const { plan, extra } = await planOf(request, collection.lab, realms);
  const manifest = createManifest({
    plan, extra, sandbox, engineDigest: await engineDigest(files),
    latePolicy: request.latePolicy, paths: request.paths, roster: request.rosterFile, intake: collection.intake,
  });
  const before = await earlierRun(out, manifest, request.force);
  if (extra) for (const doubt of await tryExtraSuite(extra, plan, realms)) process.stderr.write(`${plain(doubt, 2_000)}\n`);
  if (!before?.finished || request.force) await writeManifest(out, manifest);

  const store = await openReportStore(join(out, 'reports'), request.reuse === undefined ? undefined : join(request.reuse, 'reports'));
  const progress = createProgress(collection.submissions.length, request.quiet);
  const refs = await gradeClass({
    submissions: collection.submissions, plan, store, jobs: request.jobs,
    sandbox: realms,
    basis: basisOf(manifest),
    onDone: progress.tick,
    signal: stop.signal,
  });
  progress.end();
  if (stop.end()) {
    process.stderr.write('Stopped. What is graded is kept: give the same line again to go on.\n');
    return 130;
  }
  const finished = { ...manifest, finished: true, submissionsDigest: submissionsDigest(collection.submissions, refs) };
  if (before?.finished && !request.force && !sameWork(before, finished))
    throw new UsageError(`${out} holds the results of other submissions, or of another roster. Add --force to replace them, or give another --out with --reuse ${out}; nothing is graded twice.`);
  const summary = createSummary(finished);
  await writeResults(out, finished, lines(collection, refs, store, finished, summary.add));
  await writeManifest(out, finished);
  if (!request.quiet) process.stdout.write(summary.text(collection.intake));
  else if (summary.infraErrors() > 0) process.stderr.write(summary.problems());
  return summary.infraErrors() > 0 ? 2 : 0;
}

const sameWork = (before: RunManifest, now: RunManifest): boolean =>
  before.submissionsDigest === now.submissionsDigest && JSON.stringify(before.intake) === JSON.stringify(now.intake);

async function collected({ paths, lab, roster, times, out }: GradeRequest): Promise<Collection> {
  const labs = await availableLabs();
  const [word = ''] = paths.map((path) => basename(path));
  if (paths.length > 0 && !(await stat(paths[0]!).catch(() => undefined)) && /^[a-z]+$/.test(word) && dirname(paths[0]!) === fromCaller('.'))
    throw new UsageError(`There is no file or folder "${word}", and no command of that name.`);
  if (lab !== undefined && !labs.includes(lab)) throw new UsageError(`There is no lab "${lab}". There are: ${labs.join(', ')}.`);
  try {
    return await collect({ paths, lab, labs, roster, times, except: out });
  } catch (error) {
    if (error instanceof Refused) throw new UsageError(error.message);
    throw error;
  }
}

async function planOf({ extraSuite, secondSeed, repeat }: GradeRequest, lab: string, sandbox: Sandbox): Promise<{ plan: Plan; extra?: { file: string; digest: string; unlisted: string[] } }> {
  const bundle = await buildLab(lab);
  const plan: Plan = { bundle, seed: PUBLIC_SEED, secondSeed, repeat };
  if (extraSuite === undefined) return { plan };
  const extra = await loadExtraSuite(extraSuite, bundle, sandbox).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  return { plan: { ...plan, extra }, extra: { file: extraSuite, digest: extra.digest, unlisted: extra.unlisted } };
}

const basisOf = ({ lab, labDigest, engineDigest: engine, seed, secondSeed, extraSuite, repeat }: RunManifest) =>
  ({ lab, labDigest, engineDigest: engine, seed, secondSeed, extraDigest: extraSuite?.digest, repeat });

const RESULT_FILES = ['run.json', 'results.jsonl', 'grades.csv'];

/** @throws UsageError when the folder holds results that this run would replace without being asked to */
async function earlierRun(out: string, manifest: RunManifest, force: boolean): Promise<RunManifest | undefined> {
  const before = await readManifest(out).catch(() => undefined);
  if (force) return before;
  const there = await Promise.all(RESULT_FILES.map((name) => stat(join(out, name)).then(() => [name], () => [])));
  if (!before && there.flat().length > 0)
    throw new UsageError(`${out} holds ${there.flat().join(', ')}, and no run that can be read. Add --force to replace ${there.flat().length > 1 ? 'them' : 'it'}, or give another --out.`);
  const differs = before ? differences(before, manifest) : [];
  if (differs.length > 0)
    throw new UsageError(`${out} holds another run (different: ${differs.join(', ')}). Add --force to replace it, or give another --out.`);
  return before;
}

async function* lines({ submissions }: Collection, refs: GradedRef[], store: ReportStore, manifest: RunManifest, add: (line: ResultLine) => void): AsyncGenerator<ResultLine> {
  const copies = Map.groupBy(submissions.map(({ id }, index) => ({ id, sha256: refs[index]!.sha256 })), ({ sha256 }) => sha256);
  const ids = new Map([...copies].filter(([, same]) => same.length > 1).map(([sha256, same]) => [sha256, same.map(({ id }) => id)]));
  const starter = createHash('sha256').update(await readFile(join('labs', manifest.lab, 'starter.ts'))).digest('hex');
  for (const [index, submission] of submissions.entries()) {
    const stored = await store.read(refs[index]!.key);
    if (!stored) throw new Error(`The report of ${submission.id} was removed while the run went on; give the same line again.`);
    const line = resultLine(submission, refs[index]!, stored, { manifest, latePolicy: manifest.latePolicy, copies: ids, starter });
    add(line);
    yield line;
  }
}
