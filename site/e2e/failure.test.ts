/** A failure that teaches: all that is told of a failing test, and where each of its links leads. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLabFiles } from '../../grader/check/lab-files.ts';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { failsAt, openLab, replaceCode, score } from './open-lab.ts';

interface LabTest {
  id: string;
  anchor?: string;
  rule: Record<string, string>;
  hints: Record<string, string[]>;
}

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

async function mutantOf(lab: string, id: string): Promise<string> {
  const { mutants } = await readLabFiles(lab);
  return mutants.find(({ mutant }) => mutant.id === id)!.source;
}

async function testsOf(lab: string): Promise<LabTest[]> {
  const { stages } = JSON.parse(await readFile(`labs/${lab}/lab.json`, 'utf8')) as { stages: { tests: LabTest[] }[] };
  return stages.flatMap(({ tests }) => tests);
}

/** Opens a lab with a wrong solution that fails a test, and gives the row of that test, unfolded. */
async function failing(lang: string, lab: string, source: string, test: string) {
  const page = await openLab(course, `/${lang}/labs/${lab}/`);
  await replaceCode(page, source);
  await failsAt(page, test);
  const row = page.locator(`[data-test="${test}"]`);
  if (!(await row.locator('details').first().evaluate((details: HTMLDetailsElement) => details.open))) await row.locator('summary').first().click();
  return { page, row };
}

/** Number of the line that the cursor is on, as the editor marks it. */
const cursorLine = (page: Page): Promise<string> => page.locator('.code-pane .line-numbers.active-line-number').innerText();

it.each(['ko', 'en'])('says the rule, what should have held, both values and the line, and shows that line underlined: %s', { timeout: 120_000 }, async (lang) => {
  const lab = 'lru-ttl-cache';
  const test = 'events/reasons';
  const source = await mutantOf(lab, 'clear-forgets-one');
  const { page, row } = await failing(lang, lab, source, test);
  const { rule } = (await testsOf(lab)).find(({ id }) => id === test)!;
  expect(await row.locator('.rule').innerText()).toContain(rule[lang]!.replaceAll('`', ''));
  expect(await row.locator('.outcome > p').innerText()).toBe('each value that left should be told once, with its reason');
  // A list of what suites describe as text is told as that text, and only what one side has says whose it is.
  expect(await row.locator('.value-lines .expected code').allInnerTexts()).toEqual([expect.stringMatching(/"c", 3: deleted,/)]);
  expect(await row.locator('.value-lines .received').count()).toBe(0);
  expect(await row.locator('.value-lines .whose').allInnerTexts()).toContain(lang === 'ko' ? '기대' : 'expected');
  const line = 1 + source.split('\n').findIndex((text) => text.trim().startsWith('clear(): void'));
  const link = row.locator('.line .line-link');
  expect(await link.innerText()).toContain(String(line));
  await link.click();
  await expect.poll(() => cursorLine(page), { timeout: 15_000 }).toBe(String(line));
  await expect.poll(() => page.locator('.code-pane .squiggly-warning').count(), { timeout: 15_000 }).toBeGreaterThan(0);
});

it('shows what was printed during that test, with the lines that printed it', { timeout: 120_000 }, async () => {
  const source = (await mutantOf('lru-ttl-cache', 'live-before-expired')).replace('get(key: K): V | undefined {', "get(key: K): V | undefined {\n    console.warn('asked for', key, '<b>');");
  const { page, row } = await failing('en', 'lru-ttl-cache', source, 'expiry/expired-goes-first');
  expect(await row.locator('.console li > span').allInnerTexts()).toEqual(['asked for a <b>']);
  const line = 1 + source.split('\n').findIndex((text) => text.includes('console.warn'));
  await row.locator('.console .line-link').click();
  await expect.poll(() => cursorLine(page), { timeout: 15_000 }).toBe(String(line));
});

it('opens hints one by one: concept, place, pseudo-code; they cost nothing', { timeout: 120_000 }, async () => {
  const test = 'expiry/expired-goes-first';
  const { page, row } = await failing('en', 'lru-ttl-cache', await mutantOf('lru-ttl-cache', 'live-before-expired'), test);
  const before = await score(page);
  const { hints } = (await testsOf('lru-ttl-cache')).find(({ id }) => id === test)!;
  for (const [at, kind] of ['Concept', 'Where to look', 'Pseudo-code'].entries()) {
    await row.locator('.hints button').click();
    expect(await row.locator('.hints li').count()).toBe(at + 1);
    const hint = (await row.locator('.hints li').last().innerText()).replace(/\s+/g, ' ');
    expect(hint).toBe(`${kind} ${hints['en']![at]!.replaceAll('`', '')}`.replace(/\s+/g, ' '));
  }
  expect(await row.locator('.hints button').count()).toBe(0);
  await page.keyboard.press('ControlOrMeta+Enter');
  await failsAt(page, test);
  expect(await score(page)).toBe(before);
  expect(await row.locator('.hints li').count(), 'hints stay open over runs').toBe(3);
});

it('draws the cost of a call against n, with the figures in a table', { timeout: 120_000 }, async () => {
  const { row } = await failing('ko', 'lru-ttl-cache', await mutantOf('lru-ttl-cache', 'rebuilds-at-each-overwrite'), 'expiry/cost');
  expect(await row.locator('.cost-chart svg').getAttribute('aria-label')).toMatch(/./);
  expect(await row.locator('.cost-chart svg').evaluate((svg) => svg.getBoundingClientRect().width)).toBeGreaterThan(150);
  const steps = (await row.locator('.cost tbody td:nth-child(3)').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
  expect(steps.length).toBeGreaterThan(2);
  expect(Math.max(...steps)).toBeGreaterThan(5 * Math.min(...steps));
});

it('leads to the very answer in the lesson', { timeout: 120_000 }, async () => {
  const { page, row } = await failing('ko', 'lru-ttl-cache', await mutantOf('lru-ttl-cache', 'live-before-expired'), 'expiry/expired-goes-first');
  const opening = page.waitForEvent('popup');
  await row.locator('.help a').click();
  const lesson = await opening;
  await lesson.waitForLoadState();
  expect(new URL(lesson.url()).pathname + new URL(lesson.url()).hash).toBe('/ko/lessons/cache/#expired-first');
  await expect.poll(() => lesson.locator('#expired-first').evaluate((answer) => Math.abs(answer.getBoundingClientRect().top)), { timeout: 15_000 }).toBeLessThan(400);
});

it.each(['lru-ttl-cache', 'consistent-hash', 'replication-log'])('every test of %s has an answer in its lesson', { timeout: 60_000 }, async (lab) => {
  const { lesson } = JSON.parse(await readFile(`labs/${lab}/lab.json`, 'utf8')) as { lesson: string };
  for (const lang of ['ko', 'en']) {
    const html = await readFile(`dist/${lang}/lessons/${lesson}/index.html`, 'utf8');
    const missing = (await testsOf(lab)).filter(({ anchor }) => anchor === undefined || !html.includes(`id="${anchor}"`));
    expect(missing.map(({ id }) => id), lang).toEqual([]);
  }
});

it('opens the same moment from an address, with the seed that the address names', { timeout: 120_000 }, async () => {
  const { page, row } = await failing('en', 'replication-log', await mutantOf('replication-log', 'always-cuts-to-request'), 'network/random-network');
  const calls = () => row.locator('.schedule-table tbody tr').allTextContents();
  const underUsual = await calls();
  await expect.poll(() => page.locator('[data-part="saved"]').getAttribute('data-state'), { timeout: 20_000 }).toBe('saved');
  const seen: string[][] = [];
  for (const visit of ['first', 'again']) {
    await page.evaluate(() => history.replaceState(null, '', '#at=network/random-network,3,7'));
    await page.reload();
    await expect.poll(() => row.locator('.schedule-position').innerText({ timeout: 40_000 }), { timeout: 60_000, message: visit }).toMatch(/^4\//);
    seen.push(await calls());
    expect(new URL(page.url()).hash).toBe('#at=network/random-network,3,7');
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0], 'another seed, another script').not.toEqual(underUsual);
});

it('the page reports no error of its own', () => {
  expect(course.errors).toEqual([]);
});
