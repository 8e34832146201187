import { describe, expect, it } from 'vitest';
import { folderOf, outline } from './outline.ts';

describe('outline', () => {
  it('has every lesson in one part', () => {
    const inParts = outline.parts.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    expect(inParts).toEqual(outline.lessons.map(({ number }) => number));
  });

  it('gives every lesson a slug of its own', () => {
    expect(new Set(outline.lessons.map(({ slug }) => slug)).size).toBe(outline.lessons.length);
  });

  it('names folders by number and slug', () => {
    expect(folderOf({ number: 9, slug: 'cache' })).toBe('09-cache');
  });
});
