import { expect, it } from 'vitest';
import { inlineParts } from './inline-code.ts';

it('parts text and code', () => {
  expect(inlineParts('after `get(a)` comes b')).toEqual([
    { code: false, text: 'after ' },
    { code: true, text: 'get(a)' },
    { code: false, text: ' comes b' },
  ]);
  expect(inlineParts('`b`')).toEqual([{ code: true, text: 'b' }]);
});
