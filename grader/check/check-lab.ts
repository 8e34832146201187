/**
 * Holds a lab to what its marks rest on, by grading its own files through the very engine that grades
 * submissions. Each problem is a sentence with the file and the cure.
 */
import { gradeSubmission } from '../core/grade.ts';
import type { Sandbox } from '../core/ports.ts';
import type { Report } from '../core/report.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import { readLabFiles } from './lab-files.ts';
import { inParallel } from './in-parallel.ts';
import { textProblems } from './lab-texts.ts';

export interface LabCheck {
  lab: string;
  tests: number;
  variants: number;
  mutants: number;
  mutantsKilled: number;
  /** Wall time of grading the reference once, everything included. */
  referenceMs: number;
  problems: string[];
}

/** A suite has to be told at once: this is its share of one core. */
const REFERENCE_MS_MAX = 3_000;

export async function checkLab(id: string, sandbox: Sandbox, jobs: number): Promise<LabCheck> {
  const files = await readLabFiles(id);
  const { lab } = files.bundle;
  const tests = lab.stages.flatMap((stage) => stage.tests.map((test) => test.id));
  const problems: string[] = await textProblems(files.folder, lab);
  const grade = (name: string, text: string): Promise<Report> =>
    gradeSubmission({ id: name, source: `${name}.ts`, sha256: '', text }, files.bundle, {
      compiler: esbuildCompiler, sandbox, seed: 42,
    });

  const startedAt = performance.now();
  const right = [await grade('solution', files.solution)];
  const referenceMs = performance.now() - startedAt;
  if (referenceMs > REFERENCE_MS_MAX)
    problems.push(`labs/${id}: grading the solution takes ${Math.round(referenceMs)} ms; make the suite do less`);
  right.push(...(await inParallel(files.variants, jobs, ({ id: name, source }) => grade(`variants/${name}`, source))));
  for (const report of right)
    if (report.score !== 100)
      problems.push(`labs/${id}/${report.submission.id}.ts is right and earns ${report.score ?? 'no mark'}: ${lost(report)}`);
  if (files.variants.length < 2)
    problems.push(`labs/${id}/variants holds ${files.variants.length} right solutions in another style; write at least two`);

  const starter = await grade('starter', files.starter);
  if (starter.status !== 'graded' || starter.score !== 0)
    problems.push(`labs/${id}/starter.ts has to compile and earn 0; it is ${starter.status} with ${starter.score}`);

  const killers = new Set<string>();
  let mutantsKilled = 0;
  const reports = await inParallel(files.mutants, jobs, ({ mutant, source }) => grade(mutant.id, source));
  for (const [index, { mutant }] of files.mutants.entries()) {
    const { status, tests: results, reason } = reports[index]!;
    const failed = results.filter(({ verdict }) => verdict !== 'passed').map((test) => test.id);
    if (status === 'graded') for (const test of failed) killers.add(test);
    if (status === 'graded' && failed.includes(mutant.killedBy)) mutantsKilled += 1;
    else
      problems.push(
        `labs/${id}/mutants.ts: ${mutant.id} is not killed by ${mutant.killedBy} ` +
          `(${status}${reason ? `: ${reason.text}` : ''}; it fails ${failed.join(', ') || 'nothing'}); strengthen that test or correct killedBy`,
      );
  }
  for (const test of tests)
    if (!killers.has(test)) problems.push(`labs/${id}: test ${test} kills no mutant; add the mutant it is there for, or delete it`);

  return { lab: id, tests: tests.length, variants: files.variants.length, mutants: files.mutants.length, mutantsKilled, referenceMs, problems };
}

const lost = ({ tests, reason }: Report): string =>
  reason?.text ??
  tests.filter(({ verdict }) => verdict !== 'passed').map(({ id, verdict, message }) => `${id} ${verdict} (${message ?? ''})`).join('; ');
