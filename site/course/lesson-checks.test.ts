/** What every written lesson keeps to, in both languages. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimTable, placeOf, registeredClaims } from './claims.ts';
import { anchorsOf, bigNumbers, lessonParts } from './lesson-parts.ts';
import type { LessonPart } from './lesson-parts.ts';
import { outline } from './outline.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const folders = readdirSync(new URL('../../content', import.meta.url)).filter((name) => existsSync(new URL(`../../content/${name}/lesson.json`, import.meta.url)));
const defaults = JSON.parse(read('content/vendor-defaults.json')) as { id: string; version: string; source: string }[];

interface Meta {
  slug: string;
  number: number;
  claims: string[];
  sources: { id: string; url: string }[];
}

describe.each(folders)('%s', (folder) => {
  const meta = JSON.parse(read(`content/${folder}/lesson.json`)) as Meta;
  const text = { ko: read(`content/${folder}/ko.mdx`), en: read(`content/${folder}/en.mdx`) };
  const parts = { ko: lessonParts(text.ko), en: lessonParts(text.en) };
  const of = (component: string, lang: 'ko' | 'en' = 'ko'): LessonPart[] => parts[lang].filter((part) => part.component === component);

  it('has the same questions, claims, quizzes, options and figures in both languages, in the same order', () => {
    const frame = (lang: 'ko' | 'en'): string[] =>
      parts[lang].filter(({ component }) => component !== 'Cite' && component !== 'Default').map(({ component, id, detail }) => `${component} ${id} ${detail}`);
    expect(frame('en')).toEqual(frame('ko'));
  });

  it('cites the same sources and defaults, each of which there is, and uses all of its sources', () => {
    for (const component of ['Cite', 'Default']) {
      const ids = (lang: 'ko' | 'en'): string[] => [...new Set(of(component, lang).map(({ id }) => id))].sort();
      expect(ids('en')).toEqual(ids('ko'));
      const there = (component === 'Cite' ? meta.sources : defaults).map(({ id }) => id);
      expect(ids('ko').filter((id) => !there.includes(id))).toEqual([]);
    }
    const cited = new Set(of('Cite').map(({ id }) => id));
    expect(meta.sources.map(({ id }) => id).filter((id) => !cited.has(id)), 'sources that nothing cites').toEqual([]);
    for (const { url } of meta.sources) expect(url).toMatch(/^https:\/\//);
  });

  it('says the same numbers in both languages', () => {
    const [ko, en] = [bigNumbers(text.ko), bigNumbers(text.en)];
    expect({ 'only in Korean': [...ko].filter((one) => !en.has(one)), 'only in English': [...en].filter((one) => !ko.has(one)) }).toEqual({
      'only in Korean': [],
      'only in English': [],
    });
  });

  it.each(['ko', 'en'] as const)('links to anchors that are there (%s)', (lang) => {
    const anchors = anchorsOf(parts[lang], meta.sources);
    const linked = [...text[lang].matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    expect(linked.filter((anchor) => !anchors.has(anchor.split('?')[0]!))).toEqual([]);
    const ids = parts[lang].filter(({ component }) => ['Question', 'Figure', 'Claim', 'Predict', 'SelfCheck'].includes(component)).map(({ component, id }) => component + id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index), 'ids given twice').toEqual([]);
  });

  it('has every part of the recipe', () => {
    const count = (component: string): number => of(component).length;
    expect({ predict: count('Predict') >= 1, claims: count('Claim') >= 1, questions: count('Question') >= 3, figure: count('Figure') >= 1 }).toEqual({
      predict: true,
      claims: true,
      questions: true,
      figure: true,
    });
    expect({ interview: count('Interview') >= 1, checks: count('SelfCheck') >= 4, lab: count('LabLink') >= 1 }).toEqual({ interview: true, checks: true, lab: true });
  });

  it('recalls two other lessons', () => {
    const from = of('Review').map(({ id }) => id);
    expect(from.length).toBeGreaterThanOrEqual(2);
    expect(from).not.toContain(meta.slug);
    expect(from.filter((slug) => !outline.lessons.some((lesson) => lesson.slug === slug))).toEqual([]);
  });

  it.each(['ko', 'en'] as const)('says of each option of a self-check why it attracts or holds (%s)', (lang) => {
    const silent = [...text[lang].matchAll(/<SelfCheck[\s\S]*?<\/SelfCheck>/g)].flatMap(([check]) => [...check.matchAll(/<Option\b(?![^>]*\bwhy=")[^>]*>/g)].map(([option]) => option));
    expect(silent).toEqual([]);
  });

  it('judges statements as registered, and has a place for every one that is its own', () => {
    const own = registeredClaims.filter(({ lesson }) => lesson === meta.number);
    const register = own.map(({ id, verdict }) => `${id} ${verdict}`);
    expect(of('Claim').map(({ id, detail }) => `${id} ${detail}`).filter((claim) => !register.includes(claim))).toEqual([]);
    expect(meta.claims.toSorted()).toEqual(of('Claim').map(({ id }) => id).toSorted());
    const anchors = anchorsOf(parts.ko, meta.sources);
    expect(own.filter((claim) => !anchors.has(placeOf(claim))).map(({ id }) => id), 'statements without a place: judge them, or name their place in content/claims.json').toEqual([]);
  });
});

it('docs/claims.md lists every statement of the notes with its place', () => {
  expect(read('docs/claims.md')).toContain(claimTable());
});

it('every vendor default has its version and source', () => {
  expect(defaults.filter(({ version, source }) => !version || !source.startsWith('https://'))).toEqual([]);
  expect(new Set(defaults.map(({ id }) => id)).size).toBe(defaults.length);
});
