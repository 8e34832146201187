/** A reader, in either language, with and without JavaScript. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';

const LANGUAGES = ['ko', 'en'] as const;

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

it.each([
  ['ko-KR', '/ko/'],
  ['en-GB', '/en/'],
  ['fr-FR', '/en/'],
])('lands a browser that speaks %s on %s', async (locale, path) => {
  const page = await course.visit('/', { locale });
  await page.waitForURL(`**${path}`);
  expect(await page.locator('html').getAttribute('lang')).toBe(path.slice(1, 3));
});

it.each(LANGUAGES)('shows all sixteen lessons in %s and links those that are there', async (lang) => {
  const { lessons } = JSON.parse(await readFile('content/outline.json', 'utf8')) as { lessons: { slug: string }[] };
  const page = await course.visit(`/${lang}/`);
  const links = await page.locator('a[href*="/lessons/"]').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')))]);
  expect(lessons).toHaveLength(16);
  for (const link of links) {
    const linked = await page.request.get(new URL(link!, page.url()).href);
    expect(linked.status(), `${link} is there`).toBe(200);
  }
  expect(links).toContain(`/${lang}/lessons/cache/`);
});

describe.each(LANGUAGES)('the cache lesson in %s', (lang) => {
  const path = `/${lang}/lessons/cache/`;

  it('opens at the same place in the other language by one click', async () => {
    const other = lang === 'ko' ? 'en' : 'ko';
    const page = await course.visit(path);
    await page.locator('.question:has(#lru-or-ttl) .elsewhere').click();
    await page.waitForURL(`**/${other}/lessons/cache/#lru-or-ttl`);
    await page.goto(new URL(`${path}#cache-tank?capacity=850&at=6000`, page.url()).href);
    await page.locator('header [data-language]').click();
    await page.waitForURL(`**/${other}/lessons/cache/#cache-tank?capacity=850&at=6000`);
  });

  it('has the same questions, claims and checks as the other language', async () => {
    const idsOf = async (lang: string): Promise<string[]> => {
      const page = await course.visit(`/${lang}/lessons/cache/`);
      // A heading's id is made from its words; everything else is named by its author.
      return page.locator('main [id]:not(h2, h3)').evaluateAll((all) => all.map(({ id }) => id));
    };
    expect(await idsOf(lang)).toEqual(await idsOf(lang === 'ko' ? 'en' : 'ko'));
  });

  it('is a complete text without JavaScript', async () => {
    const page = await course.visit(path, { javaScriptEnabled: false });
    const text = (await page.locator('main').textContent()) ?? '';
    const source = await readFile(`content/09-cache/${lang}.mdx`, 'utf8');
    const said = [...source.matchAll(/(?:title|why)="([^"]+)"/g)].map(([, words]) => words!.replaceAll('`', ''));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((words) => !text.replace(/[’‘]/g, "'").includes(words.replace(/[’‘]/g, "'"))), 'titles and reasons that are not there').toEqual([]);
    expect(await page.locator('main svg').count(), 'a still picture of the figure').toBeGreaterThan(0);
  });

  it('tells why a wrong option attracts, and why the right one holds, once it is chosen', { timeout: 20_000 }, async () => {
    const page = await course.visit(path);
    const options = page.locator('#check-ttl-edge .option');
    const why = (index: number) => options.nth(index).locator('.why');
    expect(await why(0).isVisible()).toBe(false);
    await options.nth(0).locator('label').click();
    expect(await why(0).isVisible()).toBe(true);
    expect(await why(1).isVisible()).toBe(false);
    await options.nth(1).locator('label').click();
    expect(await why(1).isVisible()).toBe(true);
    await page.reload();
    expect(await options.nth(1).getByRole('radio').isChecked(), 'the answer is remembered').toBe(true);
  });

  it('lets the figure be stepped by the keyboard, and keeps its state in the address', { timeout: 30_000 }, async () => {
    const page = await course.visit(path);
    await page.locator('#cache-tank').scrollIntoViewIfNeeded();
    const figure = page.locator('cache-tank');
    await expect.poll(() => figure.getAttribute('data-live'), { timeout: 10_000 }).toBe('');
    await figure.locator('[data-do="reset"]').focus();
    await page.keyboard.press('Enter');
    const time = figure.getByRole('slider', { name: lang === 'ko' ? '시간' : 'Time' });
    const said = (): Promise<string | null> => time.getAttribute('aria-valuetext');
    await time.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(/\b1\b/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(/\b2\b/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(said).toMatch(/\b1\b/);
    await page.goto(`${page.url().split('#')[0]}#cache-tank?policy=fifo`);
    await page.reload();
    await page.locator('#cache-tank').scrollIntoViewIfNeeded();
    await expect.poll(() => figure.innerText(), { timeout: 10_000 }).toContain('FIFO,');
  });

  it('fits a phone', async () => {
    const page = await course.visit(path, { viewport: { width: 390, height: 844 } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, 'pixels wider than the screen').toBeLessThanOrEqual(0);
  });
});

it('reports no error and asks for nothing that is not there', () => {
  expect(course.errors).toEqual([]);
});
