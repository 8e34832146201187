/** A lab page as a learner uses it; what the tests of the workbench share. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Course } from './course.ts';

export const part = (page: Page, name: string): Locator => page.locator(`[data-part="${name}"]`);

export async function openLab(course: Course, path: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await course.visit(path, options);
  await page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first().waitFor({ state: 'attached', timeout: 60_000 });
  return page;
}

/** Replaces what stands in the editor; pasted, so that the editor completes nothing of its own. */
export async function replaceCode(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
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
