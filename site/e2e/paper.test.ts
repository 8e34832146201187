/** A lesson on paper, and the way from one lesson to the next. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

it('prints the questions first and every answer at the end', async () => {
  const page = await course.visit('/en/lessons/load-balancer/');
  const asked = await page.locator('.choice-group, .review').count();
  const inPlace = page.locator('.prose :is(.reveal-body, .why)').filter({ visible: true });
  const folded = page.locator('.print-answers');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await inPlace.count(), 'answers beside their questions').toBe(0);
  expect(await folded.locator('h3').count()).toBe(asked);
  const text = await folded.innerText();
  expect(text).toContain('Check yourself 1');
  for (const answer of ['The queue of that server grows without end', 'In the model below 5,325 requests wait', 'imprecise', '4 to 6 s', 'One failed probe would do that']) {
    expect(text.toLowerCase()).toContain(answer.toLowerCase());
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await folded.isVisible()).toBe(false);
  expect(await folded.locator('h3').count()).toBe(0);
});

it('prints every answer in its place without JavaScript', async () => {
  const page = await course.visit('/en/lessons/load-balancer/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  for (const answers of ['.reveal-body', '.why']) {
    const all = page.locator(`.prose ${answers}`);
    expect(await all.filter({ visible: true }).count()).toBe(await all.count());
  }
});

it.each(['ko', 'en'])('leads from each lesson to the nearest one that is written (%s)', async (lang) => {
  const { lessons } = JSON.parse(await readFile('content/outline.json', 'utf8')) as { lessons: { slug: string }[] };
  const page = await course.visit(`/${lang}/`);
  const linked = await page.locator(`main a[href^="/${lang}/lessons/"]`).evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
  const written = lessons.map(({ slug }) => `/${lang}/lessons/${slug}/`).filter((path) => linked.includes(path));
  const passed: string[] = [];
  await page.goto(new URL(written[0]!, page.url()).href);
  for (;;) {
    passed.push(new URL(page.url()).pathname);
    const next = page.locator('a[rel="next"]');
    if ((await next.count()) === 0) break;
    await next.click();
    expect(new URL((await page.locator('a[rel="prev"]').getAttribute('href'))!, page.url()).pathname).toBe(passed.at(-1));
  }
  expect(passed).toEqual(written);
});
