/**
 * Holds a lab to what its marks rest on, by grading its own files with the engine that grades submissions.
 * Each problem is a sentence with the file and the cure.
 */
import { gradeSubmission } from '../core/grade.ts';
import type { Sandbox } from '../core/ports.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import { anchorProblems } from './anchors.ts';
import { checkAutomaticMutants } from './automatic-mutants.ts';
import type { Depth } from './bench.ts';
import { createJudge, SEED } from './judge.ts';
import { contentFolder, readLabFiles } from './lab-files.ts';
import { textProblems } from './lab-texts.ts';
import { messageProblems } from './messages.ts';
import { checkRightSolutions } from './right-solutions.ts';
import { seededPoints, SEEDED_POINTS_MIN } from './seeded-points.ts';
import { checkStubs } from './stubs.ts';
import { suiteProblems } from './suite-rules.ts';
import type { WarmSandbox } from './warm-sandbox.ts';
import { checkWrongSolutions } from './wrong-solutions.ts';

export interface LabCheck {
  lab: string;
  points: number;
  tests: number;
  mutants: { named: number; killed: number };
  automatic: { killed: number; equivalent: number; survived: number };
  /** Right solutions besides the reference. */
  variants: number;
  /** CPU time of the suite on the solution. */
  suiteMs: number;
  problems: string[];
}

export interface Gates {
  /** Where a submission is run. */
  sandbox: Sandbox;
  warm: WarmSandbox;
  /** Changes with the engine. */
  engine: string;
  jobs: number;
  depth: Depth;
}

export async function checkLab(id: string, { sandbox, warm, engine, jobs, depth }: Gates): Promise<LabCheck> {
  const files = await readLabFiles(id);
  const { bundle, solution } = files;
  const place = `labs/${id}`;
  const judge = await createJudge(bundle, warm, engine);
  const bench = { ...files, place, judge, jobs, depth };
  const problems = [
    ...(await textProblems(files.folder, bundle.lab, place)),
    ...(await anchorProblems(contentFolder, place, bundle.lab)),
    ...suiteProblems(place, bundle.suite),
  ];

  const submitted = { id: 'solution', source: 'solution.ts', sha256: '', text: solution };
  const { status, score, reason } = await gradeSubmission(submitted, bundle, { compiler: esbuildCompiler, sandbox, seed: SEED });
  if (score !== 100) problems.push(`${place}/solution.ts earns ${score ?? status} when it is handed in ${reason ? `(${reason.text})` : ''}; correct it or the suite`);

  const right = await checkRightSolutions(bench);
  const wrong = await checkWrongSolutions(bench);
  const automatic = await checkAutomaticMutants(bench);
  const stubs = await checkStubs(bench);
  const seeded = await seededPoints(bench, warm);
  if (seeded < SEEDED_POINTS_MIN)
    problems.push(`${place}/suite.test.ts: tests with ${seeded} points draw from the seed; make it ${SEEDED_POINTS_MIN}, so that nobody passes who knows the examples by heart`);
  const messages = messageProblems(place, [...wrong.trials, ...automatic.trials], { 'solution.ts': solution, ...files.suite });
  await judge.save();
  return {
    lab: id,
    points: bundle.lab.stages.reduce((sum, stage) => sum + stage.points, 0),
    tests: bundle.lab.stages.reduce((sum, stage) => sum + stage.tests.length, 0),
    mutants: { named: wrong.mutants, killed: wrong.killed },
    automatic,
    variants: files.variants.length,
    suiteMs: right.suiteMs,
    problems: [...problems, ...right.problems, ...wrong.problems, ...automatic.problems, ...stubs, ...messages],
  };
}
