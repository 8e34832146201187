/** Every dialog of the lab page, and the page of one's own work: nothing that keeps people out, and the focus where it belongs. */
import { deflateRawSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { openLab, part, replaceCode, scoreIs } from './open-lab.ts';
import { seriousFindings } from './serious-findings.ts';

const LAB = 'lru-ttl-cache';

let course: Course;
let solution: string;
beforeAll(async () => {
  [course, solution] = await Promise.all([openCourse(), readFile(`labs/${LAB}/solution.ts`, 'utf8')]);
}, 60_000);
afterAll(async () => {
  await course?.close();
});

const themes = [
  ['ko', 'light'],
  ['en', 'dark'],
] as const;

interface Opened {
  kind: string;
  /** Parts that are pressed one after the other; the last opens the dialog. */
  by: string[];
  /** What has to stand in it before it is looked at. */
  shows: string;
}

const dialogs: Opened[] = [
  { kind: 'history', by: ['history'], shows: '.diff' },
  { kind: 'hand-in', by: ['hand-in'], shows: '[data-hand-in]' },
  { kind: 'share', by: ['more', 'share'], shows: '.share-link' },
  { kind: 'settings', by: ['more', 'settings'], shows: 'select' },
  { kind: 'suite', by: ['more', 'suite'], shows: '.view-line, pre' },
  { kind: 'reset', by: ['more', 'reset'], shows: '.discard' },
  { kind: 'key-sheet', by: ['keys'], shows: 'kbd' },
];

const focusIsIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

/** Elements outside the dialog that get the focus while a key is pressed so often. */
async function placesOutside(page: Page, key: string, presses: number): Promise<string[]> {
  const found: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(key);
    found.push(await page.evaluate(() => (document.activeElement?.closest('dialog[open]') ? 'dialog' : (document.activeElement?.tagName ?? 'none'))));
  }
  // From the last to the first a browser may pass its own bar, where no element has the focus.
  return found.filter((place) => place !== 'dialog' && place !== 'BODY');
}

it.each(themes)('dialogs hold the focus, give it back, and have no serious findings: %s, %s', { timeout: 240_000 }, async (lang, colorScheme) => {
  const page = await openLab(course, `/${lang}/labs/${LAB}/`, { colorScheme, reducedMotion: 'reduce' });
  await replaceCode(page, solution);
  await scoreIs(page, '100');
  await replaceCode(page, `${solution}\n// one more line\n`);
  for (const { kind, by, shows } of dialogs) {
    for (const name of by) {
      await part(page, name).focus();
      await page.keyboard.press('Enter');
    }
    const dialog = page.locator('dialog[open]');
    await dialog.locator(shows).first().waitFor();
    expect(await focusIsIn(page, 'dialog[open]'), `${kind}: the focus goes in`).toBe(true);
    expect(await seriousFindings(page), kind).toEqual([]);
    if (kind !== 'suite') {
      expect(await placesOutside(page, 'Tab', 12), `${kind}: the focus stays`).toEqual([]);
      expect(await placesOutside(page, 'Shift+Tab', 12), `${kind}: backwards, too`).toEqual([]);
    }
    await dialog.locator('button').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    const back = kind === 'reset' ? '.monaco-editor' : `[data-part="${by[0]}"]`;
    await expect.poll(() => focusIsIn(page, back), { message: `${kind}: the focus goes back` }).toBe(true);
  }
});

it.each(themes)('the debrief and code that was shared have no serious findings: %s, %s', { timeout: 120_000 }, async (lang, colorScheme) => {
  const page = await openLab(course, `/${lang}/labs/${LAB}/`, { colorScheme, reducedMotion: 'reduce' });
  await part(page, 'debrief').locator('summary').click();
  await part(page, 'debrief-anyway').click();
  expect(await seriousFindings(page), 'debrief').toEqual([]);
  const text = JSON.stringify({ lab: LAB, version: 'other', text: `${solution}\n// shared\n` });
  await page.evaluate((hash) => (location.hash = hash), `#share=1.${deflateRawSync(text).toString('base64url')}`);
  const shared = page.locator('[data-dialog="shared"]');
  await shared.locator('.diff').waitFor();
  expect(await focusIsIn(page, '[data-dialog="shared"]')).toBe(true);
  await shared.locator('summary').click();
  expect(await seriousFindings(page), 'shared code').toEqual([]);
});

it.each(themes)('the page of one’s own work has no serious findings: %s, %s', { timeout: 120_000 }, async (lang, colorScheme) => {
  const page = await openLab(course, `/${lang}/labs/${LAB}/`, { colorScheme, reducedMotion: 'reduce' });
  await replaceCode(page, solution);
  await scoreIs(page, '100');
  await page.goto(new URL(`/${lang}/my-work/`, page.url()).href);
  await part(page, 'kept').locator('td').first().waitFor();
  const draft = { lab: LAB, text: 'of the file', savedAtMs: 5, revision: 1 };
  const file = JSON.stringify({ format: 'scale-out/work/1', drafts: [draft, { lab: 7 }] });
  await part(page, 'file').setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await part(page, 'preview').locator('fieldset').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it('reports no error', () => {
  expect(course.errors).toEqual([]);
});
