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

  it('tells why a wrong option attracts', async () => {
    const page = await course.visit(path);
    const checks = page.locator('[data-kind="self-check"], .self-check, self-check').first();
    await checks.scrollIntoViewIfNeeded();
    const options = checks.locator('input[type="radio"]');
    expect(await options.count()).toBeGreaterThan(1);
    await options.first().check({ force: true });
    expect((await checks.innerText()).length).toBeGreaterThan(60);
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
