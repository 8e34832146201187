/** The page of a class, opened from a file in a real browser, with names and messages that want to be markup. */
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import { launchBrowser } from '../../site/e2e/launch-browser.ts';
import { toClassReport } from './class-report.ts';
import { classStatistics } from './class-statistics.ts';
import { readTokens } from './page.ts';

const HOSTILE = '</template></script><script>globalThis.owned = 1</script><img src=x onerror="globalThis.owned = 1">';
const both = (text: string) => ({ ko: text, en: text });
const test = (id: string, points: number) => ({ id, points, rule: both(`Rule of \`${id}\``), hints: { ko: ['a', 'b', 'c'], en: ['a', 'b', 'c'] } });

const manifest = {
  lab: 'toy', labVersion: '0', labDigest: 'd', engine: 'e', engineDigest: 'f', seed: 42, sandbox: 'process', node: '26', platform: 'x',
  title: both('A toy'),
  stages: [
    { id: 'one', title: both('First'), points: 60, tests: [test('one/a', 20), test('one/b', 40)] },
    { id: 'two', title: both('Second'), points: 40, tests: [test('two/c', 40)] },
  ],
  intake: { submissions: 6, missing: [], unmatched: [], superseded: [], refused: [], notUnderstood: [] },
} as unknown as RunManifest;

/** One letter a test: p passes, f fails. */
function line(id: string, verdicts: string, message = 'expected 3 to be 4'): ResultLine {
  const tests = manifest.stages.flatMap((stage, index) =>
    stage.tests.map(({ id, points }) => ({ id, stage: index + 1, points: 0, max: points })),
  ).map((test, at) => (verdicts[at] === 'p' ? { ...test, points: test.max, verdict: 'passed' } : { ...test, verdict: 'failed', message }));
  const score = tests.reduce((sum, { points }) => sum + points, 0);
  return {
    status: 'graded', score, mark: score, max: 100, tests, flags: id === 'eve' ? [HOSTILE] : [],
    submission: { id, source: `${id}.ts`, sha256: id, who: [{ name: id, studentId: `n-${id}` }] },
  } as unknown as ResultLine;
}

const LINES = [
  line('ann', 'ppp'), line('bob', 'ppf', 'expected 5 to be 6'), line('cat', 'pff', 'expected 7 to be 8'), line('dan', 'fff'),
  line('eve', 'pfp', HOSTILE), line(HOSTILE, 'ppp'),
];

const lines = async function* (): AsyncGenerator<ResultLine> {
  yield* LINES;
};
const stored = async ({ tests, status, score, max, flags }: ResultLine): Promise<StoredReport> =>
  ({ tests: tests.map((test) => ({ ...test, rule: both(`Rule of \`${test.id}\``), detail: { script: [HOSTILE] } })), status, score, max, flags }) as unknown as StoredReport;

describe('statistics of a class', () => {
  it('are what one computes by hand', async () => {
    const found = await classStatistics(manifest, lines());
    expect(found).toMatchObject({ graded: 6, ungradable: 0, infraErrors: 0, median: 60, stops: [3, 1, 2] });
    expect(found.mean).toBeCloseTo((100 + 60 + 20 + 0 + 60 + 100) / 6);
    expect(found.bins).toEqual([1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2]);
    // Rest scores of one/b: 60, 20, 20, 0, 60, 60; the passers' mean is 140/3, the others' 80/3.
    const [, b] = found.tests;
    expect(b!.rate).toBe(0.5);
    expect(b!.discrimination).toBeCloseTo((140 / 3 - 80 / 3) / Math.sqrt((4 * 3600 - 3600 + 2 * 400) / 6 - (220 / 6) ** 2) / 2);
  });

  it('take messages that differ in numbers for one failure', async () => {
    const { clusters } = await classStatistics(manifest, lines());
    expect(clusters.map(({ tests, count, examples }) => [tests, count, examples])).toEqual([
      [['two/c'], 3, ['bob', 'cat', 'dan']], [['one/b'], 2, ['cat', 'dan']],
    ]);
  });
});

describe('what stands on the page of a class', () => {
  const page = async (all: ResultLine[], intake: Partial<RunManifest['intake']> = {}, language: 'ko' | 'en' = 'en'): Promise<string> => {
    const given = { ...manifest, intake: { ...manifest.intake, ...intake } };
    const each = async function* (): AsyncGenerator<ResultLine> {
      yield* all;
    };
    let text = '';
    for await (const part of toClassReport({ manifest: given, statistics: await classStatistics(given, each()), language, tokens: '', lines: each, stored })) text += part;
    return text;
  };
  const ungradable = (id: string): ResultLine =>
    ({ ...line(id, 'fff'), status: 'ungradable', reason: { kind: 'source', text: 'There is no .ts or .js file' }, score: 0, mark: 0, flags: ['handed in 2 times'] }) as ResultLine;

  it('tells failures of the same students once, and those that cannot be graded', async () => {
    const { clusters } = await classStatistics(manifest, (async function* () {
      yield* [line('ann', 'pff'), line('bob', 'pff'), line('cat', 'fpp'), line('dan', 'fpp'), ungradable('eve'), ungradable('fay')];
    })());
    expect(clusters.map(({ tests, count, examples }) => [tests, count, examples])).toEqual([
      [['one/b', 'two/c'], 2, ['ann', 'bob']], [['one/a'], 2, ['cat', 'dan']], [[], 2, ['eve', 'fay']],
    ]);
  });

  it('holds pages that are alike once', async () => {
    const text = await page([line('ann', 'ppp'), line('bob', 'ppp'), line('cat', 'ppf')]);
    expect(text.match(/<template [^>]*>[^<]*<(?!\/)/g)).toHaveLength(2);
    expect(text.match(/<template /g)).toHaveLength(3);
  });

  it('names who and what is in no row, and why a row has no points, in Korean as well', async () => {
    const intake = { missing: [{ name: '박 준', studentId: 'S9' }], refused: [{ path: 'a.zip/x.ts', why: 'It is a link, not a file' }], notUnderstood: ['notes.txt'] };
    const text = await page([ungradable('eve')], intake, 'ko');
    for (const part of ['박 준 S9', 'a.zip/x.ts: 파일이 아니라 링크입니다', 'notes.txt', '.ts 파일이나 .js 파일이 없습니다', '2번 제출했습니다']) expect(text).toContain(part);
    expect(text).not.toContain('There is no .ts');
  });
});

describe('the page of a class', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scale-out-report-'));
    const statistics = await classStatistics(manifest, lines());
    await writeFile(join(folder, 'report.html'), toClassReport({ manifest, statistics, language: 'en', tokens: await readTokens(), lines, stored }));
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<void> => {
    page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  };
  const names = (): Promise<string[]> => page.locator('.students tbody tr:visible th button').allTextContents();

  it('sorts, filters and opens a student by keyboard alone', { timeout: 60_000 }, async () => {
    await open();
    await page.getByRole('button', { name: 'Mark' }).focus();
    await page.keyboard.press('Enter');
    expect((await names())[0]).toBe('dan');
    await page.keyboard.press('Enter');
    expect((await names())[0]).toBe('ann');
    await page.getByLabel('Find a name').focus();
    await page.keyboard.type('N-BOB');
    expect(await names()).toEqual(['bob']);
    await page.getByRole('button', { name: 'bob', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog article h3').allTextContents()).toEqual(['Rule of two/c']);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('turns from student to student as the table is sorted and filtered', { timeout: 60_000 }, async () => {
    await open();
    const title = (): Promise<string> => page.locator('dialog form h2').innerText();
    await page.getByLabel('Status').selectOption('stage-2');
    await page.getByRole('button', { name: 'Mark' }).click();
    expect(await names()).toEqual(['dan', 'cat', 'bob']);
    await page.locator('.students').getByRole('button', { name: 'dan', exact: true }).click();
    for (const [key, name] of [['ArrowRight', 'cat'], ['ArrowRight', 'bob'], ['ArrowRight', 'bob'], ['ArrowLeft', 'cat']] as const) {
      await page.keyboard.press(key);
      expect(await title()).toBe(name);
    }
    await page.getByRole('button', { name: 'Previous student' }).click();
    expect(await title()).toBe('dan');
  });

  it('runs nothing that a student wrote, and shows it as it is', { timeout: 60_000 }, async () => {
    await open();
    await page.locator('.students').getByRole('button', { name: 'eve', exact: true }).click();
    expect(await page.locator('dialog').innerText()).toContain(HOSTILE);
    await page.keyboard.press('Escape');
    await page.locator('.students').getByRole('button', { name: HOSTILE, exact: true }).click();
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is accessible by the rules of axe, %s', { timeout: 60_000 }, async (scheme) => {
    await open(scheme);
    await page.locator('.students').getByRole('button', { name: 'bob', exact: true }).click();
    const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    // Its own policy lets no script in; the debugger may.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.addScriptTag({ path: source });
    const audit = () => (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run();
    const closed = await page.evaluate(audit);
    await page.locator('.students').getByRole('button', { name: 'bob', exact: true }).click();
    const opened = await page.evaluate(audit);
    expect([...closed.violations, ...opened.violations].map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('fits a phone, with what is to look at in sight', { timeout: 60_000 }, async () => {
    await open('light', 390);
    const flag = await page.locator('.students td.flags p').first().boundingBox();
    expect(flag!.x + flag!.width).toBeLessThanOrEqual(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
