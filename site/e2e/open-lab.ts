/** A lab page as a learner uses it; what the tests of the workbench share. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Course } from './course.ts';

export const part = (page: Page, name: string): Locator => page.locator(`[data-part="${name}"]`);

/** What is said above the editor about the draft. */
export const notice = (page: Page, kind: string): Locator => page.locator(`[data-notice="${kind}"]`);

export async function openLab(course: Course, path: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await course.visit(path, options);
  await editorReady(page);
  return page;
}

export const editorReady = (page: Page): Promise<void> =>
  page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first().waitFor({ state: 'attached', timeout: 60_000 });

/** Replaces what stands in the editor; pasted, so that the editor completes nothing of its own. */
export async function replaceCode(page: Page, text: string): Promise<void> {
  // Only the tab in front may use the clipboard.
  await page.bringToFront();
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** The editor shows it, with spaces where the editor has no-break spaces. */
export async function codeIs(page: Page, words: RegExp): Promise<void> {
  const code = async () => (await page.locator('.code-pane .view-lines').first().innerText({ timeout: 30_000 })).replaceAll('\u00a0', ' ');
  await expect.poll(code, { timeout: 30_000 }).toMatch(words);
}

export async function draftSaved(page: Page): Promise<void> {
  await expect.poll(() => part(page, 'saved').getAttribute('data-state'), { timeout: 20_000 }).toBe('saved');
}

/** Asks for a run and waits until the results say it. */
export async function runUntil(page: Page, words: RegExp): Promise<string> {
  await page.keyboard.press('ControlOrMeta+Enter');
  return resultsSay(page, words);
}

/** Waits until the results say it; gives all that they say. */
export async function resultsSay(page: Page, words: RegExp): Promise<string> {
  const results = () => part(page, 'results').innerText();
  await expect.poll(results, { timeout: 60_000, interval: 200, message: `results that match ${words}` }).toMatch(words);
  return results();
}

export const score = (page: Page): Promise<string> => page.locator('.score-points').innerText();

/** The score of the newest version is this, and nothing is known from an earlier one. */
export async function scoreIs(page: Page, points: string): Promise<void> {
  const settled = async () => `${await score(page)} ${await page.locator('[data-earlier]').count()}`;
  await expect.poll(settled, { timeout: 60_000, interval: 150, message: `a score of ${points}` }).toBe(`${points} 0`);
}

/** The newest version has been judged by all its tests, and fails this one. */
export async function failsAt(page: Page, test: string): Promise<void> {
  const settled = async () =>
    (await page.locator(`[data-test="${test}"][data-verdict="failed"]:not([data-earlier])`).count()) === 1 &&
    (await page.locator('[data-earlier], [data-verdict="running"], [data-verdict="waiting"]').count()) === 0;
  await expect.poll(settled, { timeout: 60_000, interval: 150, message: `a run that fails ${test}` }).toBe(true);
}
