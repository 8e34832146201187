import { expect, test } from 'vitest';
import { keepWhole } from './whole-words.ts';

test('joins a particle to the bracket before it, and the halves of a hyphenated word', () => {
  expect(keepWhole('갱신 손실(lost update)입니다')).toBe('갱신 손실(lost update)\u2060입니다');
  expect(keepWhole('키-값 저장소')).toBe('키-\u2060값 저장소');
});

test('leaves English and spaces alone, and changes nothing the second time', () => {
  const english = 'a lost update (once), key-value [0, 10) 뒤';
  expect(keepWhole(english)).toBe(english);
  expect(keepWhole(keepWhole('펜싱(fencing)이'))).toBe(keepWhole('펜싱(fencing)이'));
});
