/**
 * What a level holds back is not there in any form: whatever stands in the fields that it holds back, what
 * students get is the same bytes.
 */
import { expect, test } from 'vitest';
import type { ResultLine, RunManifest, StoredReport, StoredTest } from '../core/run.ts';
import type { Language, Level, Levels } from './feedback-level.ts';
import { shownReport } from './feedback-level.ts';
import { feedbackOf } from './feedback.ts';
import { toHtml } from './feedback-html.ts';
import { toMarkdown } from './feedback-markdown.ts';
import { toGradescope } from './gradescope.ts';
import { toJUnit } from './junit.ts';

const both = (text: string) => ({ ko: `${text}(ko)`, en: text });
const hints = { ko: ['첫', '둘', '셋'], en: ['first', 'second', 'third'] };
const manifest = {
  lab: 'toy', title: both('A toy'),
  stages: [
    { id: 'one', title: both('One'), points: 50, tests: [{ id: 'one/a', points: 50, rule: both('Rule a'), hints }] },
    { id: 'own', title: both('Own'), points: 50, tests: [{ id: 'own/b', points: 50, rule: both('Rule b'), hints: { ko: [], en: [] } }] },
  ],
} as unknown as RunManifest;

/** A secret in every field that only `full` shows, as text, with breaks, quoted, as JSON and as markup. */
function failing(id: string, stage: number, secret: string): StoredTest {
  const forms = [secret, [...secret].join('\n'), JSON.stringify({ [secret]: secret }), `<b title="${secret}">`, `\`\`\`\n${secret}`];
  return {
    id, stage, points: 0, max: 50, verdict: 'failed', rule: both(`Rule ${id.at(-1)!}`), message: forms.join(' '),
    detail: {
      script: forms, expected: forms.join(), received: forms.join(), line: secret.length,
      trace: [{ atMs: secret.length, text: secret, lane: secret, life: { lane: secret, value: secret }, states: { [secret]: secret } }],
    },
    console: forms.map((text) => ({ level: 'log' as const, text })),
    cost: [{ name: secret, n: secret.length, steps: secret.length }],
  };
}

/** All that is made for students, under these levels. */
async function given(secret: string, levels: Levels, language: Language): Promise<string> {
  const tests = [failing('one/a', 1, secret), failing('own/b', 2, secret)];
  const stored = { status: 'graded', score: 0, max: 100, tests, flags: [secret] } as unknown as StoredReport;
  const line = { status: 'graded', score: 0, mark: 0, max: 100, tests, flags: [secret], submission: { id: 'kim', source: 'kim.ts', who: [] } } as unknown as ResultLine;
  const feedback = feedbackOf(line, stored, manifest, levels, language);
  const junit: string[] = [];
  for await (const piece of toJUnit(manifest, async function* () {
    yield line;
  }, levels)) junit.push(piece);
  return [toHtml(feedback, ''), toMarkdown(feedback), JSON.stringify(toGradescope(shownReport(stored, manifest.stages, levels, language))), ...junit].join('\n');
}

const ALL = (level: Level): Levels => ({ default: level, stages: { own: level }, tests: {} });

test.each<[Level, Language]>([['hint', 'ko'], ['hint', 'en'], ['verdict', 'ko'], ['verdict', 'en'], ['silent', 'ko'], ['silent', 'en']])('%s holds back the same whatever it is (%s)', async (level, language) => {
  expect(await given('canary-5f1c', ALL(level), language)).toBe(await given('42', ALL(level), language));
});

test('full is what differs', async () => {
  expect(await given('canary-5f1c', ALL('full'), 'en')).toContain('canary-5f1c');
});

test('one\'s own suite says no more than its verdict, whatever the default is', async () => {
  const levels: Levels = { default: 'full', stages: {}, tests: { 'one/a': 'silent' } };
  const text = await given('canary-5f1c', levels, 'en');
  expect(text).toBe(await given('42', levels, 'en'));
  expect(text).toContain('own/b');
  expect(text).not.toContain('Rule b');
});
