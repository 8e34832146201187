import { expect, test } from 'vitest';
import { defaultSettings, parseSettings } from './settings.ts';

test.each([null, '', 'null', '[]', '{', '7', '{"fontSize":1e9,"layout":[1],"screenReader":{},"gradeWhileTyping":"no"}'])(
  '%s is as if nothing had been set',
  (text) => {
    expect(parseSettings(text)).toEqual(defaultSettings);
  },
);

test('fields that make sense are kept beside others that do not', () => {
  expect(parseSettings('{"gradeWhileTyping":false,"fontSize":18,"layout":{"task-share":30,"code-share":900}}')).toEqual({
    ...defaultSettings,
    gradeWhileTyping: false,
    fontSize: 18,
    layout: { 'task-share': 30 },
  });
});
