/** In Chromium: from pressing Run to the verdict, everything on, next to its peers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { buildLab } from '../grader/build/bundle.ts';
import { withWarmUp } from '../grader/build/warm-up.ts';
import type { LabBundle } from '../grader/core/grade.ts';
import { openPage } from './open-page.ts';
import type { Bench, Timed } from './page/main.ts';
import { median, takeTurns, toTable } from './rounds.ts';
import type { Contender } from './rounds.ts';
import { startWatch } from './watch.ts';

const UNPAUSED = 'ours, Run pressed before the text was compiled';
const BARE = 'bare loop in a fresh worker';
const WATCH = 'vitest --watch after a save';
const PEER = "freeCodeCamp's runner, fresh worker";

export async function benchPage(labId: string, rounds: number): Promise<string> {
  const [bundle, solution] = await Promise.all([buildLab(labId).then(withWarmUp), readFile(`labs/${labId}/solution.ts`, 'utf8')]);
  const tests = bundle.lab.stages.flatMap((stage) => stage.tests).length;
  const { page, close } = await openPage();
  const watch = await startWatch(labId, join(tmpdir(), `scale-out-bench-${process.pid}.ts`), solution);
  const inPage = (name: 'ours' | 'bare' | 'peer', { paused = false } = {}) => async (round: number): Promise<number> => {
    // No two contenders run the same text: the compiler remembers the latest.
    const source = `${solution}\n// ${round} ${name} ${paused}`;
    if (paused) await page.evaluate(([bundle, source]) => (globalThis as unknown as { bench: Bench }).bench.compileAhead(bundle, source), [bundle, source] as const);
    const { ms, passed } = await run(page, name, bundle, source);
    if (passed !== tests) throw new Error(`${name}: ${passed} of ${tests} tests pass`);
    return ms;
  };
  const contenders: Contender[] = [
    { name: 'ours', trial: inPage('ours', { paused: true }) },
    { name: UNPAUSED, trial: inPage('ours') },
    { name: BARE, trial: inPage('bare') },
    { name: WATCH, trial: (round) => watch.save(`${solution}\n// ${round}`) },
    { name: PEER, trial: inPage('peer') },
  ];
  try {
    const rows = await takeTurns(contenders, rounds);
    const loops = await endlessLoops(page, bundle, solution, rounds);
    return `${toTable(`${labId}, ${tests} tests: from Run to the verdict`, rows, { [BARE]: '1.50', [WATCH]: '0.17', [PEER]: '0.50' })}\n${loops}`;
  } finally {
    watch.stop();
    await close();
  }
}

/** Every constructor of the solution goes round for ever. */
async function endlessLoops(page: Page, bundle: LabBundle, solution: string, rounds: number): Promise<string> {
  const looping = solution.replace(/^(  constructor\(.*\{)$/gm, '$1\n    for (;;);');
  if (looping === solution) throw new Error('no constructor to put a loop into');
  const times: number[] = [];
  let line: number | undefined;
  const all: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const timed = await run(page, 'ours', bundle, `${looping}\n// ${round}`);
    line = timed.ranOut?.line;
    if (round === 0) continue;
    times.push(timed.ranOut?.ms ?? Infinity);
    all.push(timed.ms);
  }
  return `An endless loop in the constructor: verdict after ${median(times).toFixed(0)} ms (at most 250), line ${line}; all tests after ${median(all).toFixed(0)} ms`;
}

async function run(page: Page, name: keyof Bench, bundle: LabBundle, source: string): Promise<Timed> {
  await page.evaluate((bundle) => (globalThis as unknown as { bench: Bench }).bench.warm(bundle), bundle);
  return page.evaluate(
    ([name, bundle, source]) => (globalThis as unknown as { bench: Bench }).bench[name](bundle, source),
    [name, bundle, source] as ['ours' | 'bare' | 'peer', LabBundle, string],
  );
}
