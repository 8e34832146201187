/** A whole lab by keyboard alone: read, write, run, read the failure, mend, pass. The mouse is never used. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLabFiles } from '../../grader/check/lab-files.ts';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { failsAt, openLab, part, scoreIs } from './open-lab.ts';

const LAB = 'lru-ttl-cache';

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

/** Selects all in the editor and pastes over it. */
async function rewrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Alt+Digit2');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
}

const focused = (page: Page, selector: string): Promise<boolean> => page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

it('solves a lab', { timeout: 180_000 }, async () => {
  const { mutants } = await readLabFiles(LAB);
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await page.keyboard.press('Alt+Digit1');
  expect(await focused(page, '#pane-task')).toBe(true);

  await page.keyboard.press('?');
  expect(await page.locator('[data-dialog="key-sheet"]').innerText()).toMatch(/Go to the editor/);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);

  await rewrite(page, mutants.find(({ mutant }) => mutant.id === 'live-before-expired')!.source);
  await page.keyboard.press('ControlOrMeta+Enter');
  await failsAt(page, 'expiry/expired-goes-first');

  await page.keyboard.press('Alt+Digit3');
  expect(await focused(page, '#pane-results')).toBe(true);
  await page.keyboard.press('Alt+KeyN');
  expect(await focused(page, '[data-test="expiry/any-order-of-deaths"]'), 'the failure behind the one that was open').toBe(true);
  await page.keyboard.press('Tab');
  expect(await focused(page, '.schedule-scroll')).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('[data-test="expiry/any-order-of-deaths"] .schedule-position').innerText()).toBe('7/8');

  await page.keyboard.press('Alt+KeyL');
  expect(await focused(page, '.monaco-editor'), 'the line that the failure names').toBe(true);

  await rewrite(page, await readFile(`labs/${LAB}/solution.ts`, 'utf8'));
  await scoreIs(page, '100');
});

it('leaves the editor by Tab once it has been told to', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  expect(await part(page, 'editor-note').innerText()).toMatch(/Ctrl\+M: let Tab leave the editor/);
  await page.keyboard.press('Alt+Digit2');
  await page.keyboard.press('Control+M');
  await page.keyboard.press('Tab');
  expect(await focused(page, '.monaco-editor')).toBe(false);
});

it('a question mark in the editor is a question mark', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await page.keyboard.press('Alt+Digit2');
  await page.keyboard.press('?');
  expect(await page.locator('dialog[open]').count()).toBe(0);
});
