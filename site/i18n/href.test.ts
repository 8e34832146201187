import { describe, expect, it } from 'vitest';
import { href, translate } from './href.ts';

describe('href', () => {
  it('ends every page with a slash', () => {
    expect(href('ko')).toBe('/ko/');
    expect(href('en', 'lessons/cache')).toBe('/en/lessons/cache/');
    expect(href('en', 'lessons/cache/')).toBe('/en/lessons/cache/');
  });

  it('puts the anchor behind the slash', () => {
    expect(href('ko', '#lessons')).toBe('/ko/#lessons');
    expect(href('ko', 'lessons/cache#who-loads')).toBe('/ko/lessons/cache/#who-loads');
  });
});

describe('translate', () => {
  it('keeps the page', () => {
    expect(translate('/ko/lessons/cache/', 'en')).toBe('/en/lessons/cache/');
    expect(translate('/en/', 'ko')).toBe('/ko/');
  });

  it('leads from a page outside the languages to the front page', () => {
    expect(translate('/404/', 'en')).toBe('/en/');
  });
});
