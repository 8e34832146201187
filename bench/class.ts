/** A whole class: what endless loops cost the others, and memory as the class grows. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './rounds.ts';

const SIZE = 200;
const GROWING = [100, 1_000, 10_000];

interface Graded {
  seconds: number;
  /** Largest resident set of the grader itself. */
  megabytes: number;
}

export async function benchClass(labId: string, rounds: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-bench-'));
  const solution = await readFile(`labs/${labId}/solution.ts`, 'utf8');
  const looping = solution.replace(/^(  constructor\(.*\{)$/gm, '$1\n    for (;;);');
  const lines: string[] = [];
  try {
    const ratios: number[] = [];
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      const honest = await grade(labId, await write(folder, `honest-${round}`, SIZE, () => solution));
      const mixed = await grade(labId, await write(folder, `mixed-${round}`, SIZE, (at) => (at % 100 === 50 ? looping : solution)));
      ratios.push(mixed.seconds / honest.seconds);
      lines.push(`${SIZE} submissions: ${(SIZE / honest.seconds).toFixed(1)} a second; one endless loop in a hundred: ${(SIZE / mixed.seconds).toFixed(1)} a second`);
    }
    lines.push(`Time with the loops is ${median(ratios).toFixed(2)} × of the time without (at most 1.10)`);
    for (const size of GROWING) {
      const { megabytes, seconds } = await grade(labId, await write(folder, `growing-${size}`, size, () => solution));
      lines.push(`${size} submissions: the grader takes ${megabytes.toFixed(0)} MB at most, ${(size / seconds).toFixed(1)} submissions a second`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [`${labId}: a class`, ...lines].join('\n');
}

async function write(folder: string, name: string, count: number, source: (at: number) => string): Promise<string> {
  const into = join(folder, name);
  await mkdir(into, { recursive: true });
  for (let at = 0; at < count; at += 1) await writeFile(join(into, `student-${at}.ts`), `${source(at)}\n// ${name} ${at}`);
  return into;
}

async function grade(labId: string, from: string): Promise<Graded> {
  const start = performance.now();
  const child = spawn(process.execPath, ['grader/cli/main.ts', from, '--lab', labId, '--out', `${from}-marks`], { stdio: 'ignore' });
  let megabytes = 0;
  const look = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => (megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)),
      () => {},
    );
  }, 100);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`grading ${from} ended with ${String(code)}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}
