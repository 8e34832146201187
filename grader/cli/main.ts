/** `grade`: the command line of the grader. Only this file prints errors and sets the exit status. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { availableLabs, buildLab } from '../build/bundle.ts';
import { writeEngineFiles } from '../node/engine-files.ts';
import { gradeFolder } from '../node/grade-folder.ts';
import { createProcessSandbox } from '../node/process-sandbox.ts';
import { findSubmissions } from '../node/read-submissions.ts';
import type { FoundSubmission } from '../node/read-submissions.ts';
import { probeSandbox } from '../node/sandbox-command.ts';
import { writeManifest } from '../node/write-manifest.ts';
import { openResultFiles } from '../node/write-results.ts';
import { parseArguments, USAGE } from './arguments.ts';
import type { GradeArguments } from './arguments.ts';
import { createProgress } from './progress.ts';
import { createSummary } from './summary.ts';
import { UsageError } from './usage-error.ts';

async function grade({ folder, lab, out, seed, jobs, requireSandbox }: GradeArguments): Promise<number> {
  const labs = await availableLabs();
  if (!labs.includes(lab)) throw new UsageError(`There is no lab "${lab}". There are: ${labs.join(', ')}.`);
  const { found, ignored } = await find(folder, lab, out);
  if (ignored.length > 0) process.stderr.write(`ignored, no submissions: ${JSON.stringify(ignored.slice(0, 10))}\n`);

  const files = await writeEngineFiles();
  try {
    const level = probeSandbox(dirname(files.runtime));
    process.stderr.write(`sandbox: ${level === 'namespaces' ? 'namespaces' : 'process only (no namespaces here; see --require-sandbox)'}\n`);
    if (requireSandbox && level !== 'namespaces')
      throw new UsageError('Namespaces do not work here: install bubblewrap, allow unprivileged user namespaces, or leave out --require-sandbox.');
    const bundle = await buildLab(lab);
    const results = await openResultFiles(resolve(out), bundle.lab);
    const summary = createSummary(bundle.lab);
    const progress = createProgress(found.length);
    await gradeFolder({
      folder, found, bundle, seed, jobs,
      sandbox: createProcessSandbox(files, level),
      async onReport(report) {
        await results.add(report);
        summary.add(report);
        progress.tick();
      },
    });
    progress.end();
    await results.close();
    await writeManifest(resolve(out), bundle, seed, level);
    process.stdout.write(summary.text());
    return summary.infraErrors() > 0 ? 2 : 0;
  } finally {
    await files.remove();
  }
}

async function find(folder: string, lab: string, out: string): Promise<{ found: FoundSubmission[]; ignored: string[] }> {
  const isFolder = await stat(folder).then((entry) => entry.isDirectory(), () => false);
  if (!isFolder) throw new UsageError(`There is no folder "${folder}".`);
  const findings = await findSubmissions(folder, lab, out);
  if (findings.found.length === 0)
    throw new UsageError(`"${folder}" holds no submission: put one .ts or .js file, or one sub-folder, for each in it.`);
  const twice = findings.found.find(({ id }, index) => findings.found[index + 1]?.id === id);
  if (twice) throw new UsageError(`Two submissions are called "${twice.id}"; rename one of them.`);
  return findings;
}

async function main(args: string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  return grade(parsed);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof UsageError;
  process.stderr.write(`grade: ${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  if (expected) process.stderr.write('Try: npm run -s grade -- --help\n');
  process.exitCode = expected ? 1 : 2;
}
