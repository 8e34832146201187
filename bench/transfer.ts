/**
 * What a lab page transfers up to four moments, as a host sends it that compresses with gzip: read from what the server
 * is asked for, workers included. A fresh profile; the page is left alone until it asks for nothing more.
 */
import { readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../site/e2e/launch-browser.ts';
import { serveFolder } from '../site/e2e/serve-folder.ts';
import { editorReady } from '../site/e2e/open-lab.ts';

const QUIET_MS = 4_000;
const MEGABYTE = 1e6;
/** Hosts do not compress what they do not know. */
const SENT_AS_IT_IS = /\.(zst|woff2|png)$/;

export interface Transfer {
  /** MB so far, each with all that came before. */
  taskReadable: number;
  editorShown: number;
  beforeRun: number;
  beforeRunWithoutCompiler: number;
  /** After a click into the editor: with the language service. */
  typing: number;
}

/**
 * @param savesData whether the browser says that it has to save data
 * @throws when the course is not built
 */
export async function measureTransfer(lab: string, { savesData = false } = {}): Promise<Transfer> {
  const asked: string[] = [];
  const [served, browser] = await Promise.all([serveFolder('dist', (file) => asked.push(file)), launchBrowser()]);
  try {
    const page = await browser.newPage();
    if (savesData) await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    const sizes = new Map<string, number>();
    const soFar = async (counts: (file: string) => boolean = () => true): Promise<number> => {
      let sum = 0;
      for (const file of asked.filter(counts)) sum += await sizeOf(file, sizes);
      return sum / MEGABYTE;
    };
    await page.goto(`${served.origin}/en/labs/${lab}/`, { waitUntil: 'commit' });
    await page.locator('.task-text p').first().waitFor();
    const taskReadable = await soFar();
    await editorReady(page);
    await page.locator('.monaco-editor .view-line').first().waitFor();
    // The compiler is asked for at this very moment, so it may be counted or not.
    const editorShown = await soFar(isNoCompiler);
    await quiet(page, asked);
    const beforeRun = await soFar();
    const beforeRunWithoutCompiler = await soFar(isNoCompiler);
    await page.locator('.monaco-editor .view-lines').first().click();
    await quiet(page, asked);
    return { taskReadable, editorShown, beforeRun, beforeRunWithoutCompiler, typing: await soFar() };
  } finally {
    await browser.close();
    await served.close();
  }
}

const isNoCompiler = (file: string): boolean => !file.endsWith('.zst');

async function sizeOf(file: string, sizes: Map<string, number>): Promise<number> {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = SENT_AS_IT_IS.test(file) ? (await stat(file)).size : gzipSync(await readFile(file)).length;
  sizes.set(file, size);
  return size;
}

async function quiet(page: Page, asked: readonly string[]): Promise<void> {
  for (let before = -1; before !== asked.length; ) {
    before = asked.length;
    await page.waitForTimeout(QUIET_MS);
  }
}

/** The part of `npm run bench`. */
export async function benchTransfer(lab: string): Promise<string> {
  const { taskReadable, editorShown, beforeRunWithoutCompiler, beforeRun, typing } = await measureTransfer(lab);
  const rows = [
    ['the task can be read', taskReadable], ['the editor shows', editorShown], ['before the first run, without the compiler', beforeRunWithoutCompiler],
    ['before the first run, with it', beforeRun], ['after a click into the editor', typing],
  ] as const;
  return [`transfer of ${lab}, MB (gzip)`, ...rows.map(([name, size]) => `${name}: ${size.toFixed(2)}`)].join('\n');
}
