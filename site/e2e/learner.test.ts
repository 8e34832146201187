/** A learner at the workbench: types, runs, reads, comes back. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';

const LAB = 'labs/lru-ttl-cache';
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

async function openLab(lang: string): Promise<Page> {
  const page = await course.visit(`/${lang}/${LAB}/`);
  await page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first().waitFor({ state: 'attached', timeout: 30_000 });
  return page;
}

/** Replaces what stands in the editor, by the keyboard alone; pasted, so that the editor completes nothing of its own. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Runs by the keyboard and waits until the results say what they should; gives all that they say. */
async function runUntil(page: Page, words: RegExp): Promise<string> {
  await page.keyboard.press('ControlOrMeta+Enter');
  const results = () => part(page, 'results').innerText();
  await expect.poll(results, { timeout: 60_000, interval: 200, message: `results that match ${words}` }).toMatch(words);
  return results();
}

describe.each(['ko', 'en'])('in %s', (lang) => {
  it('types the solution and reaches 100', { timeout: 90_000 }, async () => {
    const page = await openLab(lang);
    await type(page, await readFile(`${LAB}/solution.ts`, 'utf8'));
    await runUntil(page, lang === 'ko' ? /100점 가운데 100점/ : /100 of 100 points/);
    expect(await page.locator('[data-verdict="failed"]').count()).toBe(0);
  });
});

it('is told the rule, the script, expected and received, and the line of a wrong answer', { timeout: 90_000 }, async () => {
  const page = await openLab('en');
  const wrong = await readFile('grader/samples/lru-ttl-cache/plain.js', 'utf8');
  await type(page, wrong);
  const results = await runUntil(page, /44 of 100 points/);
  const lab = JSON.parse(await readFile(`${LAB}/lab.json`, 'utf8')) as { stages: { tests: { id: string; rule: { en: string } }[] }[] };
  const rules = lab.stages.flatMap(({ tests }) => tests.map(({ rule }) => rule.en.replaceAll('`', '')));
  expect(rules.some((rule) => results.includes(rule)), 'a rule of the contract').toBe(true);
  expect(results, 'the first failing script').toContain('cache = new LruTtlCache({capacity: 0})');
  expect(results).toContain('received');
  expect(results, 'where the call went: the constructor').toContain('Go to line 5');
});

it('is told of an endless loop as such, and the page stays responsive', { timeout: 90_000 }, async () => {
  const page = await openLab('en');
  await type(page, await readFile('grader/samples/lru-ttl-cache/endless-loop.ts', 'utf8'));
  const running = runUntil(page, /ran out at line (9|10|11)/);
  const longestPause = await page.evaluate(async () => {
    let longest = 0;
    for (let i = 0, last = performance.now(); i < 60; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 16));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  expect(longestPause, 'longest time in ms that the page did not answer').toBeLessThan(1_500);
  await running;
  expect(await page.locator('[data-verdict="passed"]').count(), 'tests that do not touch the loop').toBeGreaterThan(0);
});

it.each([
  ['syntax-error.ts', /Syntax error/],
  ['missing-export.ts', /Missing export/],
  ['throws-on-import.ts', /not ready yet/],
])('is told of %s as what it is', { timeout: 60_000 }, async (file, words) => {
  const page = await openLab('en');
  await type(page, await readFile(`grader/samples/lru-ttl-cache/${file}`, 'utf8'));
  await runUntil(page, words);
});

it('finds the draft again after a reload, and gets it back after a reset', { timeout: 60_000 }, async () => {
  const page = await openLab('en');
  await type(page, 'export const mine = 1; // my own words');
  await expect.poll(() => part(page, 'saved').innerText(), { timeout: 10_000 }).toMatch(/saved/);
  await page.reload();
  const code = () => page.locator('.monaco-editor .view-lines').first().innerText({ timeout: 30_000 });
  await expect.poll(code, { timeout: 30_000 }).toMatch(/my.own.words/);
  await part(page, 'more').click();
  await part(page, 'reset').click();
  await page.locator('dialog[open] .discard').click();
  await expect.poll(code, { timeout: 10_000 }).toMatch(/export.type.Reason/);
  await page.locator('[data-notice="replaced"] button').first().click();
  await expect.poll(code, { timeout: 10_000 }).toMatch(/my.own.words/);
});

it('reports no error and asks for nothing that is not there', () => {
  expect(course.errors).toEqual([]);
});
