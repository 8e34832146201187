/** What tests do at the workbench, as a learner does it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
export const notice = (page: Page, kind: string) => page.locator(`[data-notice="${kind}"]`);

const EDITOR = '.monaco-editor textarea, .monaco-editor .native-edit-context';

export async function editorReady(page: Page): Promise<void> {
  await page.locator(EDITOR).first().waitFor({ state: 'attached', timeout: 30_000 });
}

/** Replaces what stands in the editor; pasted, so that the editor completes nothing of its own. */
export async function type(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator('.code-pane .monaco-editor .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Polls what the editor shows; it puts no-break spaces where the code has spaces. */
export async function expectCode(page: Page, words: RegExp): Promise<void> {
  const code = () => page.locator('.code-pane .monaco-editor .view-lines').first().innerText({ timeout: 30_000 });
  await expect.poll(async () => (await code()).replaceAll('\u00a0', ' '), { timeout: 30_000 }).toMatch(words);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect.poll(() => part(page, 'saved').getAttribute('data-state'), { timeout: 10_000 }).toBe('saved');
}

export async function runUntil(page: Page, words: RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => part(page, 'results').innerText(), { timeout: 60_000, interval: 200 }).toMatch(words);
}
