import { describe, expect, it } from 'vitest';
import { lessonQuestions } from './questions.ts';

describe('lessonQuestions', () => {
  it('reads id and title in any order and over lines', () => {
    const mdx = '<Question id="a" title="First?">\n\ntext\n\n</Question>\n<Question\n  title="둘째?"\n  id="b"\n>';
    expect(lessonQuestions(mdx)).toEqual([
      { id: 'a', title: 'First?' },
      { id: 'b', title: '둘째?' },
    ]);
  });

  it('leaves other components alone', () => {
    expect(lessonQuestions('<QuestionMark id="x" title="y"/> <SelfCheck id="z">')).toEqual([]);
  });

  it('says what a question lacks', () => {
    expect(() => lessonQuestions('<Question id="a">')).toThrow('needs id="…" and title="…"');
  });
});
