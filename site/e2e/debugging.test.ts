/** One test with a debugger: its limits are off, and stopping it leaves everything as it was. */
import { readFile } from 'node:fs/promises';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { failsAt, openLab, part, replaceCode, resultsSay, scoreIs } from './open-lab.ts';

const LAB = 'lru-ttl-cache';

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

it('gives the verdict of the test that it runs', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await readFile(`grader/samples/${LAB}/plain.js`, 'utf8'));
  await failsAt(page, 'expiry/expired-goes-first');
  await page.locator('[data-test="expiry/expired-goes-first"] summary').first().click();
  await page.locator('[data-test="expiry/expired-goes-first"] .closer button').nth(1).click();
  await expect.poll(() => part(page, 'run').isVisible(), { timeout: 60_000 }).toBe(true);
  await failsAt(page, 'expiry/expired-goes-first');
});

interface Paused {
  method: string;
  params: { callFrames: { location: { scriptId: string; lineNumber: number; columnNumber: number } }[] };
}
interface Parsed {
  method: string;
  params: { scriptId: string; sourceMapURL: string };
}

/** The browser's own debugger, attached to the workers of the page as its developer tools are. */
async function openDebugger(page: Page): Promise<{ messages: (Paused | Parsed)[]; resume(): Promise<void> }> {
  const messages: (Paused | Parsed)[] = [];
  let paused: [session: CDPSession, target: string] | undefined;
  let id = 0;
  const attach = async (session: CDPSession): Promise<void> => {
    const send = (sessionId: string, method: string) =>
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: (id += 1), method, params: {} }) }).catch(() => undefined);
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') void send(sessionId, 'Debugger.enable');
      void send(sessionId, 'Runtime.runIfWaitingForDebugger');
    });
    session.on('Target.receivedMessageFromTarget', ({ message, sessionId }) => {
      const told = JSON.parse(message) as Paused | Parsed;
      if (told.method === 'Debugger.paused') paused = [session, sessionId];
      if (told.method === 'Debugger.paused' || told.method === 'Debugger.scriptParsed') messages.push(told);
    });
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  };
  await attach(await page.context().newCDPSession(page));
  // Where the sandboxed frame has a process of its own, its workers are that frame's.
  for (const frame of page.frames().slice(1)) await page.context().newCDPSession(frame).then(attach, () => undefined);
  return {
    messages,
    // Closing the tools lets the code go on.
    async resume() {
      const [session, sessionId] = paused!;
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: (id += 1), method: 'Debugger.disable', params: {} }) });
    },
  };
}

it('stops at `debugger`, in the text as the learner wrote it and at its line', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  const solution = await readFile(`labs/${LAB}/solution.ts`, 'utf8');
  const source = solution.replace('get(key: K): V | undefined {', 'get(key: K): V | undefined {\n    const asked: K = key; // 무엇을 찾는가\n    debugger;\n    if (asked === null) return undefined;');
  const line = 1 + source.split('\n').indexOf('    debugger;');
  expect(line).toBeGreaterThan(1);
  // Without tools nothing stops: a usual run leaves `debugger` out.
  await replaceCode(page, source.replace('if (asked === null)', 'if (asked !== null)'));
  await failsAt(page, 'order/evicts-least-recent');

  const tools = await openDebugger(page);
  const test = page.locator('[data-test="order/evicts-least-recent"]');
  await test.locator('.closer button').nth(1).click();
  await expect.poll(() => tools.messages.some(({ method }) => method === 'Debugger.paused'), { timeout: 60_000 }).toBe(true);
  const { params: { callFrames } } = tools.messages.find((message): message is Paused => message.method === 'Debugger.paused')!;
  const { scriptId, lineNumber, columnNumber } = callFrames[0]!.location;
  const script = tools.messages.find((message): message is Parsed => message.method === 'Debugger.scriptParsed' && (message as Parsed).params.scriptId === scriptId && (message as Parsed).params.sourceMapURL !== '')!;
  const map = new TraceMap(Buffer.from(script.params.sourceMapURL.split('base64,')[1]!, 'base64').toString());
  expect(map.sourcesContent?.[0], 'what the tools show').toBe(source.replace('if (asked === null)', 'if (asked !== null)'));
  expect(originalPositionFor(map, { line: lineNumber + 1, column: columnNumber }).line, 'where they show it').toBe(line);
  await tools.resume();
  await expect.poll(() => part(page, 'run').isVisible(), { timeout: 60_000 }).toBe(true);
  await failsAt(page, 'order/evicts-least-recent');
});

it('has no limits, ends when it is stopped, and spoils nothing', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await readFile(`grader/samples/${LAB}/endless-loop.ts`, 'utf8'));
  await resultsSay(page, /ran out at line/);
  await expect.poll(() => part(page, 'run').isVisible(), { timeout: 60_000 }).toBe(true);
  await page.locator('[data-verdict="over-budget"] details[open] .closer button').first().waitFor();
  await page.locator('[data-verdict="over-budget"] details[open] .closer button').nth(1).click();
  // Longer than the limit of a usual run, which ends this loop by steps in a moment and by the clock after 3 s.
  await page.waitForTimeout(5_000);
  expect(await part(page, 'stop').isVisible()).toBe(true);
  await part(page, 'stop').click();
  expect(await part(page, 'status').innerText()).toMatch(/Run stopped/);
  await replaceCode(page, await readFile(`labs/${LAB}/solution.ts`, 'utf8'));
  await scoreIs(page, '100');
});
