/** One test with a debugger: its limits are off, and stopping it leaves everything as it was. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { failsAt, openLab, part, replaceCode, resultsSay, scoreIs } from './open-lab.ts';

const LAB = 'lru-ttl-cache';

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

it('gives the verdict of the test that it runs', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await readFile(`grader/samples/${LAB}/plain.js`, 'utf8'));
  await failsAt(page, 'expiry/expired-goes-first');
  await page.locator('[data-test="expiry/expired-goes-first"] summary').first().click();
  await page.locator('[data-test="expiry/expired-goes-first"] .closer button').nth(1).click();
  await expect.poll(() => part(page, 'run').isVisible(), { timeout: 60_000 }).toBe(true);
  await failsAt(page, 'expiry/expired-goes-first');
});

it('has no limits, ends when it is stopped, and spoils nothing', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await readFile(`grader/samples/${LAB}/endless-loop.ts`, 'utf8'));
  await resultsSay(page, /ran out at line/);
  await expect.poll(() => part(page, 'run').isVisible(), { timeout: 60_000 }).toBe(true);
  await page.locator('[data-verdict="over-budget"] details[open] .closer button').first().waitFor();
  await page.locator('[data-verdict="over-budget"] details[open] .closer button').nth(1).click();
  // Longer than the limit of a usual run, which ends this loop by steps in a moment and by the clock after 3 s.
  await page.waitForTimeout(5_000);
  expect(await part(page, 'stop').isVisible()).toBe(true);
  await part(page, 'stop').click();
  expect(await part(page, 'status').innerText()).toMatch(/Run stopped/);
  await replaceCode(page, await readFile(`labs/${LAB}/solution.ts`, 'utf8'));
  await scoreIs(page, '100');
});
