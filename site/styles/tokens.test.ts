import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Hexadecimal colours and shares of the block that follows a selector. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6}|\d+%);/g)].map((match) => [match[1]!, match[2]!]));
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const themes = {
  light: colours(':root {'),
  dark: colours(":root[data-theme='dark'] {"),
};

describe('tokens', () => {
  it('say the same about dark twice', () => {
    expect(colours(":root:not([data-theme='light']) {")).toEqual(themes.dark);
    expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
  });

  for (const [theme, colour] of Object.entries(themes)) {
    for (const ink of ['text', 'muted', 'accent', 'ok', 'bad', 'warn', 'fig-1', 'fig-2', 'fig-3', 'fig-4', 'fig-5'])
      for (const paper of ['bg', 'surface'])
        it(`${theme}: ${ink} reads on ${paper}`, () => {
          expect(contrast(colour[ink]!, colour[paper]!)).toBeGreaterThanOrEqual(4.5);
        });
    it(`${theme}: text and accent read on the soft accent, and text on the accent`, () => {
      expect(contrast(colour['text']!, colour['accent-soft']!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour['accent']!, colour['accent-soft']!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour['on-accent']!, colour['accent']!)).toBeGreaterThanOrEqual(4.5);
    });
  }
});
