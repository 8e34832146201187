/** What every lesson page weighs and whether everyone can read it, measured on the page as it is built. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';

const KILOBYTE = 1024;
const PAGE_KB = 60;
const SCRIPT_KB = 25;
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const lessons = readdirSync('content').flatMap((folder) => {
  try {
    return [(JSON.parse(readFileSync(`content/${folder}/lesson.json`, 'utf8')) as { slug: string }).slug];
  } catch {
    return [];
  }
});
const pages = lessons.flatMap((slug) => (['ko', 'en'] as const).map((lang) => `/${lang}/lessons/${slug}/`));

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

/** Scrolls to the figure and waits until it lives. */
async function wakeFigure(page: Page): Promise<void> {
  await page.locator('.figure').first().scrollIntoViewIfNeeded();
  await page.locator('.figure[data-live]').first().waitFor({ timeout: 20_000 });
}

describe.each(pages)('%s', (path) => {
  it(`weighs at most ${PAGE_KB} KB, ${SCRIPT_KB} of it scripts, none of the figure's before it is near`, { timeout: 60_000 }, async () => {
    const sizes = new Map<string, number>();
    const page = await course.visit('/404.html');
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (!['document', 'script', 'stylesheet'].includes(kind)) return;
      void response.body().then((body) => sizes.set(`${kind} ${new URL(response.url()).pathname}`, gzipSync(body).length));
    });
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    const early = [...sizes.keys()].filter((name) => name.startsWith('script'));
    expect(early.filter((name) => /element|explorer|tank|tape|movers|queues|pipelines/.test(name)), 'scripts of the figure that came with the page').toEqual([]);
    await wakeFigure(page);
    await page.waitForLoadState('networkidle');
    const sum = (kind: string): number => [...sizes].filter(([name]) => name.startsWith(kind)).reduce((total, [, size]) => total + size, 0) / KILOBYTE;
    const inline = gzipSync(await page.evaluate(() => [...document.scripts].filter(({ src, type }) => !src && type !== 'application/json').map(({ text }) => text).join('\n'))).length / KILOBYTE;
    expect(sum('script') + inline, 'KB of scripts').toBeLessThanOrEqual(SCRIPT_KB);
    expect(sum(''), `KB in all: ${JSON.stringify(Object.fromEntries(sizes))}`).toBeLessThanOrEqual(PAGE_KB);
  });

  it.each(['light', 'dark'] as const)('is accessible by the rules of axe, %s, figure alive', { timeout: 90_000 }, async (colorScheme) => {
    const page = await course.visit(path, { colorScheme });
    await wakeFigure(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.addScriptTag({ path: axePath });
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
    });
    expect(violations).toEqual([]);
  });

  it('fits a phone, figure alive', { timeout: 60_000 }, async () => {
    const page = await course.visit(path, { viewport: { width: 390, height: 844 } });
    await wakeFigure(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'pixels wider than the screen').toBeLessThanOrEqual(0);
  });

  it('has a figure that is stepped by key, broken by a button, and opens again at its address', { timeout: 60_000 }, async () => {
    const page = await course.visit(path);
    await wakeFigure(page);
    const figure = page.locator('.figure').first();
    const said = (): Promise<string> => figure.locator('.summary').innerText();
    const time = figure.locator('input[name="time"]');
    await figure.locator('[data-do="finish"]').click();
    const end = await time.inputValue();
    await time.focus();
    // From the end, a step leads to the first thing that happens.
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => time.inputValue()).not.toBe(end);
    const first = await time.inputValue();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => time.inputValue()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => time.inputValue()).toBe(first);
    await figure.locator('[data-do="finish"]').click();
    const whole = await said();
    await figure.locator('.breaks button').first().click();
    await expect.poll(said).not.toBe(whole);
    const broken = await said();
    expect(page.url()).toContain('&fail=');
    await page.reload();
    await page.locator('.figure[data-live]').first().waitFor({ timeout: 20_000 });
    expect(await said()).toBe(broken);
  });

  it('shows the whole figure without JavaScript and on paper', { timeout: 60_000 }, async () => {
    const page = await course.visit(path, { javaScriptEnabled: false });
    const figure = page.locator('.figure').first();
    expect(await figure.locator('svg.drawing:visible').count()).toBe(1);
    expect((await figure.locator('.summary').innerText()).length).toBeGreaterThan(60);
    expect(await figure.locator('.numbers > div').count()).toBeGreaterThan(1);
    expect(await figure.locator('.controls').isVisible(), 'controls that do nothing').toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await figure.locator('svg.drawing:visible').count()).toBe(1);
  });
});

it('reports no error and asks for nothing that is not there', () => {
  expect(course.errors.filter((error) => !error.startsWith('/404.html'))).toEqual([]);
});
