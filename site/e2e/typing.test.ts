/** A verdict while one types: nobody presses anything, and what is shown is always of the newest version. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { editorReady, failsAt, openLab, part, replaceCode, resultsSay, score, scoreIs } from './open-lab.ts';

const LAB = 'lru-ttl-cache';
const LAB_PAGE = `/en/labs/${LAB}/`;

/**
 * Keeps the worker that waits for a run at hand, and ends the one whose run begins when `killsNext` is set. The page
 * hears of a worker's end only when `isTold` is set, as not every browser tells.
 */
const WATCHED = `
  const between = new MessageChannel();
  ports[0].onmessage = ({ data }) => {
    if (data.includes('"run"')) delete self.waiting;
    between.port1.postMessage(data);
  };
  between.port1.onmessage = ({ data }) => {
    ports[0].postMessage(data);
    if (data.includes('"warm"')) self.waiting = worker;
    if (!self.killsNext || !data.includes('"started"')) return;
    delete self.killsNext;
    worker.terminate();
  };
  between.port1.addEventListener('close', () => {
    if (self.isTold) ports[0].close();
  });
  worker.postMessage('port', [between.port2]);`;

let course: Course;
let solution: string;
beforeAll(async () => {
  [course, solution] = await Promise.all([openCourse(), readFile(`labs/${LAB}/solution.ts`, 'utf8')]);
}, 60_000);
afterAll(async () => {
  await course?.close();
});

it('judges a wrong and then a right solution without a press', { timeout: 120_000 }, async () => {
  const page = await openLab(course, LAB_PAGE);
  await replaceCode(page, await readFile(`grader/samples/${LAB}/plain.js`, 'utf8'));
  await failsAt(page, 'expiry/expired-goes-first');
  expect(await part(page, 'debrief-body').getAttribute('hidden'), 'the debrief before').not.toBeNull();
  await replaceCode(page, solution);
  await scoreIs(page, '100');
  expect(await part(page, 'debrief-body').getAttribute('hidden'), 'the debrief after').toBeNull();
  expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null), 'the cursor is left in the editor').toBe(true);
  await page.locator('.passed-line button').click();
  expect(await page.evaluate(() => document.activeElement?.matches('.debrief[open] > summary')), 'the debrief is reached').toBe(true);
});

it('keeps earlier results, said to be earlier, while the code does not compile', { timeout: 120_000 }, async () => {
  const page = await openLab(course, LAB_PAGE);
  await replaceCode(page, solution);
  await scoreIs(page, '100');
  await replaceCode(page, `${solution}\nconst broken = ;`);
  await resultsSay(page, /Syntax error/);
  expect(await score(page)).toBe('100');
  expect(await page.locator('.score[data-earlier]').count()).toBe(1);
  await replaceCode(page, solution);
  await scoreIs(page, '100');
  expect(await part(page, 'results').innerText()).not.toMatch(/Syntax error/);
});

it('an endless loop while typing ends by itself, and the next version is judged at once', { timeout: 120_000 }, async () => {
  const page = await openLab(course, LAB_PAGE);
  const slow = await readFile(`grader/samples/${LAB}/slow-regexp.ts`, 'utf8');
  // Slow in what nearly every test calls, so that it runs for as long as one looks.
  await replaceCode(page, slow.replace('get() { return undefined; }', 'get() { return this.clear(); }'));
  await page.locator('[data-verdict="running"]').first().waitFor({ timeout: 60_000 });
  await replaceCode(page, await readFile(`grader/samples/${LAB}/endless-loop.ts`, 'utf8'));
  await resultsSay(page, /ran out at line/);
  await replaceCode(page, solution);
  await scoreIs(page, '100');
});

it('a worker that is killed during a run, or while it waits for one, costs nothing', { timeout: 120_000 }, async () => {
  const page = await openLab(course, LAB_PAGE);
  // The page of the sandbox as it is, but for a hand on its workers.
  await page.route('**/runner/*/realm.html', async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replace("worker.postMessage('port', ports);", WATCHED).replace(/'sha256-[^']*'/, "'unsafe-inline'");
    await route.fulfill({ body, contentType: 'text/html' });
  });
  await page.reload();
  await editorReady(page);
  const wrong = await readFile(`grader/samples/${LAB}/plain.js`, 'utf8');
  const realm = () => page.frames().find((frame) => frame.parentFrame() !== null)!;
  const kills = ['self.killsNext = true', 'self.waiting.terminate()'];
  for (const kill of [...kills, ...kills.map((kill) => `self.isTold = true; ${kill}`)]) {
    await replaceCode(page, wrong);
    await failsAt(page, 'expiry/expired-goes-first');
    await expect.poll(() => realm().evaluate('Boolean(self.waiting)'), { timeout: 30_000 }).toBe(true);
    const frame = realm();
    await frame.evaluate(kill);
    await replaceCode(page, solution);
    await scoreIs(page, '100');
    // The page gives up the frame of a silent worker, and what was to be killed with it.
    const spared = await frame.evaluate('Boolean(self.killsNext)').catch(() => false);
    expect(spared, 'a worker that was not killed').toBe(false);
    expect(await page.locator('[data-verdict="crashed"], [data-verdict="timed-out"]').count(), 'verdicts that blame the code').toBe(0);
  }
});

it('without the frame that it ran in, the run is said to be unjudged, and the next is judged', { timeout: 120_000 }, async () => {
  const page = await openLab(course, LAB_PAGE);
  await replaceCode(page, solution);
  await scoreIs(page, '100');
  await page.route('**/runner/*/realm.js', (route) => route.abort());
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await page.keyboard.press('ControlOrMeta+Enter');
  await resultsSay(page, /could not judge this run/);
  expect(await score(page), 'not a zero').toBe('100');
  await page.unroute('**/runner/*/realm.js');
  await page.keyboard.press('ControlOrMeta+Enter');
  await scoreIs(page, '100');
  expect(await part(page, 'results').innerText()).not.toMatch(/could not judge/);
});

it('runs only when asked once the box is cleared, and remembers that', { timeout: 120_000 }, async () => {
  const page = await openLab(course, LAB_PAGE);
  await part(page, 'grade-while-typing').uncheck();
  await page.reload();
  await page.locator('.monaco-editor .view-lines').first().waitFor({ timeout: 60_000 });
  expect(await part(page, 'grade-while-typing').isChecked()).toBe(false);
  await replaceCode(page, solution);
  await page.waitForTimeout(1_500);
  expect(await score(page)).toBe('–');
  await page.keyboard.press('ControlOrMeta+Enter');
  await scoreIs(page, '100');
});

it('the page reports no error of its own', () => {
  expect(course.errors.filter((error) => !error.includes('realm.js'))).toEqual([]);
});
