/** On the command line: CPU of a submission graded in a process of its own, next to its peers. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLab } from '../grader/build/bundle.ts';
import { esbuildCompiler } from '../grader/node/esbuild-compiler.ts';
import { buildBareRuntime } from './bare/bundle.ts';
import { cpuOf } from './cpu.ts';
import { takeTurns, toTable } from './rounds.ts';
import type { Contender } from './rounds.ts';

const FEW = 2;
const MANY = 22;
const VITEST = 'vitest run, one submission';
const BARE = 'Node and the bare suite';

export async function benchCommandLine(labId: string, rounds: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-bench-'));
  const solution = await readFile(`labs/${labId}/solution.ts`, 'utf8');
  const { suite } = await buildLab(labId);
  const { code } = await esbuildCompiler.transform(solution);
  const bare = join(folder, 'bare.cjs');
  await writeFile(bare, `${await buildBareRuntime()}\nbare.loadSuite(${JSON.stringify(suite)}, ${JSON.stringify(code)});\nbare.runAll();`);
  const node = process.execPath;
  /** What one more submission costs: the start of the grader, paid once, falls out of the difference. */
  const graded = async (round: number): Promise<number> => {
    const [few, many] = [await write(folder, solution, FEW, round), await write(folder, solution, MANY, round)];
    // Without a path to bubblewrap, whose namespaces keep the CPU of what ran in them from being counted.
    const grade = (from: string): number => cpuOf(node, ['grader/cli/main.ts', from, '--lab', labId, '--out', `${from}-marks`, '--quiet'], { PATH: '/nowhere' });
    return (grade(many) - grade(few)) / (MANY - FEW);
  };
  const contenders: Contender[] = [
    { name: 'ours, a process for each', trial: graded },
    { name: VITEST, trial: async () => cpuOf(node, ['node_modules/vitest/vitest.mjs', 'run', `labs/${labId}/`, '--reporter=dot'], { SCALE_OUT_SUBMISSION: `labs/${labId}/solution.ts` }) },
    { name: BARE, trial: async () => cpuOf(node, [bare]) },
  ];
  try {
    return toTable(`${labId}: CPU of one submission`, await takeTurns(contenders, rounds), { [VITEST]: '0.10', [BARE]: '1.50' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(folder: string, solution: string, count: number, round: number): Promise<string> {
  const into = join(folder, `${count}-${round}`);
  await mkdir(into, { recursive: true });
  await Promise.all(Array.from({ length: count }, (_, at) => writeFile(join(into, `student-${at}.ts`), `${solution}\n// ${round} ${at}`)));
  return into;
}
