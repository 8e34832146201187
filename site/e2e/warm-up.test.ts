/** A realm that has been warmed up shows a submission nothing of it: no time that passed, no count, no line, no function. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileWarmUp } from '../../grader/build/warm-up.ts';
import { textBundle } from '../../grader/conformance/case-bundle.ts';
import { openEngine } from './open-engine.ts';
import type { BrowserEngine } from './open-engine.ts';

/** Tells what a test can see of the realm, and uses all of it up: time, timers, chance, memory, console. */
const SUITE = `
import { expect, it } from 'vitest';
import * as submission from '#submission';
let evaluations = 0;
evaluations += 1;
it('sees', async () => {
  const seen = () => [evaluations, Date.now(), performance.now(), Number(setTimeout(() => {}, 1)), Math.random(), expect.getState().currentTestName];
  const before = seen();
  await new Promise((resolve) => setTimeout(resolve, 700));
  throw new Error(JSON.stringify([before, seen(), submission.nothing.look()]));
});
it('spends', () => expect(submission.nothing.spend()).toBe(1));
`;

/** What a submission sees while it is loaded, and later; spends memory, so that a realm that counts on is soon worn. */
const source = (name: string): string => `
const whileLoaded = [Date.now(), performance.now(), Math.random(), Object.keys(globalThis).join()];
let looks = 0;
export const nothing = {
  look: () => [(looks += 1), ${JSON.stringify(name)}, ...whileLoaded, Math.random()],
  spend: () => { console.log('spends'); return Array.from({ length: 12_000_000 }).length > 1 ? 1 : 0; },
};`;

let engine: BrowserEngine;
beforeAll(async () => (engine = await openEngine()), 60_000);
afterAll(() => engine?.close());

it('leaves nothing behind', { timeout: 120_000 }, async () => {
  const bundle = await textBundle(SUITE, ['sees', 'spends']);
  const grade = async (warmUp?: string) => {
    const report = await engine.grade(warmUp ? { ...bundle, warmUp: await compileWarmUp(warmUp) } : bundle, 42, 'one', 'one.ts', new TextEncoder().encode(source('the submission')));
    return report.tests;
  };
  const cold = await grade();
  expect(cold.map(({ verdict }) => verdict)).toEqual(['failed', 'passed']);
  expect(cold[0]!.message).toContain('the submission');
  expect(await grade(source('the warm-up'))).toEqual(cold);
});
