import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradeSubmission } from '../core/grade.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import { writeEngineFiles } from '../node/engine-files.ts';
import type { EngineFiles } from '../node/engine-files.ts';
import { createProcessSandbox } from '../node/process-sandbox.ts';
import { checkAutomaticMutants } from './automatic-mutants.ts';
import type { Bench } from './bench.ts';
import { createJudge } from './judge.ts';
import { checkRightSolutions } from './right-solutions.ts';
import { readSampleLab, sampleMutants } from './sample-lab.ts';
import { createWarmSandbox } from './warm-sandbox.ts';
import type { WarmSandbox } from './warm-sandbox.ts';
import { checkWrongSolutions } from './wrong-solutions.ts';

let files: EngineFiles;
let warm: WarmSandbox;
let bench: Bench;

beforeAll(async () => {
  files = await writeEngineFiles();
  warm = createWarmSandbox(files);
  const lab = await readSampleLab();
  bench = { ...lab, place: 'labs/sample', judge: await createJudge(lab.bundle, warm, 'test'), jobs: 2, depth: 'usual' };
});
afterAll(async () => {
  warm.close();
  await files.remove();
});

describe('warm realms', () => {
  it('give the reports of a process each, also for code that does not end and code that does not load', async () => {
    const sources = [
      bench.solution, bench.starter, ...bench.mutants.map(({ source }) => source),
      bench.solution.replace('this.#sum += amount;', 'for (;;) this.#sum += amount;'),
      'throw new Error("no"); export class Tally {}',
      'export class Tally {',
    ];
    for (const text of sources) {
      const [one, other] = await Promise.all(
        [warm, createProcessSandbox(files)].map((sandbox) =>
          gradeSubmission({ id: 'x', source: 'x.ts', sha256: '', text }, bench.bundle, { compiler: esbuildCompiler, sandbox, seed: 7 }),
        ),
      );
      expect(one).toEqual(other);
    }
  });

  it('go on after a realm that was killed', async () => {
    const stuck = bench.solution.replace('this.#sum += amount;', '/^(a+)+$/.test("a".repeat(40) + "b");');
    const lab = { ...bench.bundle.lab, limits: { ...bench.bundle.lab.limits, wallMs: 700 } };
    const trial = await (await createJudge({ ...bench.bundle, lab }, warm, 'test')).run(stuck);
    expect(trial.failed.map(({ verdict }) => verdict)).toEqual(['timed-out', 'timed-out']);
    expect((await bench.judge.run(bench.solution)).score).toBe(100);
  });

  it('end with the first lost test when asked to', async () => {
    expect((await bench.judge.run(bench.starter, { bail: true })).failed.map(({ id }) => id)).toEqual(['mean/of-all']);
  });
});

describe('right solutions', () => {
  it('pass', async () => {
    expect((await checkRightSolutions(bench)).problems).toEqual([]);
  });

  it('are named with the seed and the test that they lose', async () => {
    const small = { id: 'small', source: bench.solution.replace('this.#sum += amount;', 'this.#sum = Math.min(this.#sum + amount, 450);') };
    const { problems } = await checkRightSolutions({ ...bench, variants: [small] });
    expect(problems[0]).toBe('labs/sample/variants: 1 right solutions in another style; write at least two');
    expect(problems[1]).toMatch(/^labs\/sample\/variants\/small\.ts is right and earns 50 with seed \d+: mean\/of-all failed \(tally\.mean\(\) should be .*\); make the suite accept it, or correct it$/);
  });

  it('do not include the starter', async () => {
    const { problems } = await checkRightSolutions({ ...bench, starter: bench.mutants[0]!.source });
    expect(problems).toHaveLength(21);
    expect(problems[0]).toBe('labs/sample/starter.ts has to compile and earn 0; with seed 42 it earns 50; make a test that it passes ask for more');
  });
});

describe('wrong solutions', () => {
  const checked = async (...mutants: typeof sampleMutants) => (await checkWrongSolutions({ ...bench, ...(await readSampleLab(mutants)) })).problems;

  it('are all noticed', async () => {
    expect(await checkWrongSolutions({ ...bench, depth: 'all' })).toMatchObject({ mutants: 2, killed: 2, problems: [] });
  });

  it('that only some seeds notice are named with the seed that does not', async () => {
    const rare = { ...sampleMutants[0]!, id: 'rare', edits: [{ find: 'this.#sum / this.#count', replace: 'this.#count > 8 && this.#sum % 61 === 0 ? 0 : this.#sum / this.#count' }] };
    const { problems } = await checkWrongSolutions({ ...bench, ...(await readSampleLab([rare, ...sampleMutants])), depth: 'all' });
    expect(problems).toEqual([expect.stringMatching(/^labs\/sample\/mutants\.ts: rare passes mean\/of-all with seed \d+; add a pinned example for it to that test, or correct killedBy$/)]);
  });

  it('have to name a test, and every test one of them', async () => {
    expect(await checked({ ...sampleMutants[0]!, killedBy: 'mean/none' })).toEqual([
      'labs/sample/mutants.ts: sum names mean/none, which lab.json does not have; name the test that notices it',
      'labs/sample/suite: test refusal/below-zero notices no mutant; add the mutant that it is there for, or delete it',
    ]);
  });
});

describe('automatic mutants', () => {
  const folders: string[] = [];
  const listing = async (entries: unknown): Promise<Bench> => {
    const folder = await mkdtemp(join(tmpdir(), 'scale-out-lab-'));
    folders.push(folder);
    await writeFile(join(folder, 'equivalent.json'), JSON.stringify(entries));
    return { ...bench, folder };
  };
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
  const survivor = { in: 'if (amount < 0) throw Object.assign(new RangeError(\'an amount is below zero\'), { code: \'NEGATIVE\' });', find: 'amount < 0', replace: 'amount <= 0' };

  it('that no test notices are told as they are to be listed', async () => {
    const { problems, survived, killed } = await checkAutomaticMutants(await listing([]));
    expect([survived, killed > 10]).toEqual([1, true]);
    expect(problems).toEqual([
      'labs/sample/solution.ts:7: no test notices "amount < 0" → "amount <= 0"; add a pinned example that does, or list it in ' +
        `labs/sample/equivalent.json with the reason why nobody can tell: ${JSON.stringify({ ...survivor, why: '…' })}`,
    ]);
  });

  it('may survive when they are listed with a reason', async () => {
    const why = 'Whether nothing may be added is not said by the task';
    expect(await checkAutomaticMutants(await listing([{ ...survivor, why }]))).toMatchObject({ equivalent: 1, survived: 0, problems: [] });
    const { problems } = await checkAutomaticMutants(await listing([{ ...survivor, why: 'because' }]));
    expect(problems[0]).toMatch(/^labs\/sample\/equivalent\.json cannot be read; make it a list of \{ in, find, replace, why \}: /);
  });

  it('that are listed and are not there or are noticed are told', async () => {
    const why = 'It was there once upon a time';
    const gone = { in: 'nowhere', find: 'a', replace: 'b', why };
    const noticed = { ...survivor, replace: 'false', why };
    const { problems } = await checkAutomaticMutants(await listing([{ ...survivor, why }, gone, noticed]));
    expect(problems).toEqual([
      'labs/sample/equivalent.json lists "a" → "b" in "nowhere", which solution.ts does not have any more; delete the entry',
      `labs/sample/equivalent.json lists "amount < 0" → "false" in ${JSON.stringify(survivor.in).replaceAll('\\"', '"')}, but a test notices it; delete the entry`,
    ]);
  });
});
