import { expect, test } from 'vitest';
import { formatMoment, parseMoment } from './moment.ts';

test.each([{ test: 'expiry/cost' }, { test: 'a/b-2', step: 0 }, { test: 'a/b', step: 12, seed: 42 }])('%j is read as it was written', (moment) => {
  expect(parseMoment(formatMoment(moment))).toEqual({ step: undefined, seed: undefined, ...moment });
});

test.each(['', '#', '#at=', '#at=one', '#at=a/b,x', '#at=a/b,1,2,3', '#at=<b>/c', '#share=abc', `#at=${'a'.repeat(99)}/b`])('%s is no moment', (hash) => {
  expect(parseMoment(hash)).toBeUndefined();
});
