/** The lab page keeps nobody out: checked by axe in both themes and languages, with failures, dialogs and pictures open. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLabFiles } from '../../grader/check/lab-files.ts';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { failsAt, openLab, part, replaceCode } from './open-lab.ts';
import { seriousFindings } from './serious-findings.ts';

const LAB = 'lru-ttl-cache';

let course: Course;
let wrong: string;
beforeAll(async () => {
  course = await openCourse();
  const { mutants } = await readLabFiles(LAB);
  wrong = mutants.find(({ mutant }) => mutant.id === 'live-before-expired')!.source;
}, 60_000);
afterAll(async () => {
  await course?.close();
});

it.each([
  ['ko', 'light'],
  ['en', 'dark'],
] as const)('has no serious findings in %s, %s', { timeout: 180_000 }, async (lang, colorScheme) => {
  const page = await openLab(course, `/${lang}/labs/${LAB}/`, { colorScheme, reducedMotion: 'reduce' });
  expect(await seriousFindings(page), 'before the first run').toEqual([]);
  await replaceCode(page, wrong);
  await failsAt(page, 'expiry/expired-goes-first');
  const test = page.locator('[data-test="expiry/expired-goes-first"]');
  for (let hint = 0; hint < 3; hint += 1) await test.locator('.hints button').click();
  await test.locator('.schedule-table summary').click();
  expect(await seriousFindings(page), 'with a failure, its picture, its table and its hints').toEqual([]);
  await part(page, 'keys').click();
  await page.locator('[data-dialog="key-sheet"]').waitFor();
  expect(await seriousFindings(page), 'with the sheet of keys').toEqual([]);
  await page.keyboard.press('Escape');
  await part(page, 'more').click();
  await part(page, 'settings').click();
  await page.locator('[data-dialog="settings"]').waitFor();
  expect(await seriousFindings(page), 'with the settings').toEqual([]);
});

it('says the end of a run once, to those who do not see it, and again to who asked for another', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const region = document.querySelector('[data-part="announcement"]')!;
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await replaceCode(page, wrong);
  await failsAt(page, 'expiry/expired-goes-first');
  await page.keyboard.press('ControlOrMeta+Enter');
  await failsAt(page, 'expiry/expired-goes-first');
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const sentences = said.filter((sentence) => sentence !== '');
  expect(sentences).toEqual([sentences[0], sentences[0]]);
  expect(sentences[0]).toMatch(/^\d+ of 100 points, \d+ of 26 tests passed\. First rule not met: /);
});

it('remembers size of code, screen reader mode and layout', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await part(page, 'more').click();
  await part(page, 'settings').click();
  await page.locator('select[name="font-size"]').selectOption('20');
  await page.locator('input[name="screen-reader"]').check();
  await page.keyboard.press('Escape');
  const bar = page.locator('[data-splits="task-share"]');
  await bar.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await bar.getAttribute('aria-valuenow')).toBe('30');
  await page.reload();
  await page.locator('.monaco-editor .view-lines').first().waitFor({ timeout: 60_000 });
  expect(await bar.getAttribute('aria-valuenow')).toBe('30');
  expect(await page.locator('.monaco-editor .view-lines').first().evaluate((lines) => getComputedStyle(lines).fontSize)).toBe('20px');
});

it('on a phone, by touch: three panes, an editor that takes text, and a picture that is stepped', { timeout: 120_000 }, async () => {
  const page = await course.visit(`/ko/labs/${LAB}/`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  await page.locator('[role="tab"][data-pane="code"]').tap({ timeout: 60_000 });
  const area = page.locator('.plain-editor');
  await area.tap();
  await area.fill(wrong);
  await page.locator('[role="tab"][data-pane="results"]').tap();
  await failsAt(page, 'expiry/expired-goes-first');
  const test = page.locator('[data-test="expiry/expired-goes-first"]');
  await test.locator('.schedule').scrollIntoViewIfNeeded();
  await test.locator('.schedule-button').nth(1).tap();
  expect(await test.locator('.schedule-position').innerText()).toBe('5/6');
  await test.locator('[data-row="1"]').tap();
  expect(await test.locator('.schedule-position').innerText()).toBe('2/6');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, 'px that the page is wider than the phone').toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.locator('[role="tab"][data-pane="task"]').tap();
  expect(await page.locator('.task-head h1').isVisible()).toBe(true);
});

/** Where a word first stands in the lines of an editor. */
function middleOf(lines: Element, word: string): { x: number; y: number } {
  const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = new RegExp(`\\b${word}\\b`).exec(node.textContent ?? '')?.index;
    if (at === undefined) continue;
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`no line has the word ${word}`);
}

it('reads the suite, with types, and cannot change it', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await part(page, 'more').click();
  await part(page, 'suite').click();
  const dialog = page.locator('[data-dialog="suite"]');
  await dialog.locator('select').selectOption('suite/net.ts');
  await expect.poll(() => dialog.locator('.view-lines').innerText(), { timeout: 30_000 }).toMatch(/net.around.the.pinned/);
  for (const [name, type] of [
    ['property', /function property<.+Arbitrary<.+rule: \(value/s],
    ['Call', /type Call\b/],
    ['fc', /namespace fc/],
  ] as const) {
    const told = async () => {
      // The pointer has to come anew for the language service to be asked again.
      await page.mouse.move(0, 0);
      const at = await dialog.locator('.view-lines').evaluate(middleOf, name);
      await page.mouse.move(at.x, at.y);
      const hover = page.locator('.monaco-hover:visible');
      await hover.first().waitFor({ timeout: 3_000 }).catch(() => undefined);
      return (await hover.allInnerTexts()).join(' ').replaceAll('\u00a0', ' ');
    };
    await expect.poll(told, { timeout: 60_000, interval: 500 }).toMatch(type);
  }
  await dialog.locator('.view-lines').click();
  await page.keyboard.type('changed');
  expect(await dialog.locator('.view-lines').innerText()).not.toMatch(/changed/);
  expect(await readFile(`labs/${LAB}/suite/net.ts`, 'utf8')).not.toMatch(/changed/);
});

it('the page reports no error of its own', () => {
  expect(course.errors).toEqual([]);
});
