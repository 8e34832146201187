import { describe, expect, it } from 'vitest';
import { nameOptions, requireOneRight, splitAtReveal } from './rendered-choices.ts';

describe('rendered choices', () => {
  it('number the options of a group', () => {
    const html = '<input type="radio" name="option"><input type="radio" name="option">';
    expect(nameOptions(html, 'g')).toBe(
      '<input type="radio" name="g" value="0"><input type="radio" name="g" value="1">',
    );
  });

  it('part prompt and explanation', () => {
    expect(splitAtReveal('<p>a</p><details class="reveal">b</details>')).toEqual({
      before: '<p>a</p>',
      reveal: '<details class="reveal">b</details>',
    });
    expect(splitAtReveal('<p>a</p>')).toEqual({ before: '<p>a</p>', reveal: '' });
  });

  it('need one right option', () => {
    expect(() => requireOneRight('<div data-correct>', '<Predict id="x">')).not.toThrow();
    expect(() => requireOneRight('<div>', '<Predict id="x">')).toThrow('<Predict id="x"> has 0 right options');
  });
});
