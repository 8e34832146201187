import { describe, expect, it } from 'vitest';
import { differences } from './both-languages.ts';
import { messageProblems } from './messages.ts';
import type { Failure } from './judge.ts';
import { suiteProblems } from './suite-rules.ts';

describe('two languages', () => {
  it('agree when names and figures do, however they are written', () => {
    expect(differences({ ko: '## 하나\n`get(k)`는 1 000번, 3.5배.', en: '## One\nCall `get(key)` 1,000 times; 3.5 fold.' })).toEqual([]);
  });

  it('differ in names, figures, headings and code', () => {
    expect(differences({ ko: '`onRemove` 20번', en: '## A\n`onLeave` 30 times\n```ts\nx\n```' })).toEqual([
      'only ko names `onRemove`', 'only ko says 20', 'only en names `onLeave`', 'only en says 30',
      'the headings are none in ko and ## in en', 'the code blocks are not the same',
    ]);
  });
});

describe('messages', () => {
  const told = (message: string | undefined, script: string[] = []): string[] => {
    const failure: Failure = { id: 's/t', verdict: 'failed', message, script };
    return messageProblems('labs/x', [{ who: 'mutant m', trial: { score: 0, failed: [failure], spentMs: 0 } }], { 'solution.ts': '    return this.#entries.get(key)?.value ?? nothing;' });
  };

  it('that name a call and values are fine', () => {
    expect(told('cache.get("a") should give 1: expected undefined to be 1', ['cache.get("a") → undefined'])).toEqual([]);
  });

  it('that are missing, bare or let something out are told with the test, the mutant and the cure', () => {
    expect(told(undefined)[0]).toMatch(/^labs\/x\/suite: test s\/t fails without a message \(for mutant m: ""\); give its expect a second argument/);
    expect(told('expected false to be true')[0]).toContain('test s/t speaks a bare assertion (for mutant m: "expected false to be true")');
    for (const leak of ['at /srv/labs/x/suite.test.ts:3', 'seed: 42', 'Property failed after 3 tests', 'node_modules/vitest'])
      expect(told(`get should give 1: ${leak}`)[0]).toContain('lets out what is not for learners');
    expect(told('get should give 1', ['return this.#entries.get(key)?.value ?? nothing;'])[0]).toContain('shows a line of solution.ts');
  });
});

describe('suites', () => {
  const suite = (body: string): string => `// labs/x/suite/a.ts\nvar import_vitest = require("vitest");\n(0, import_vitest.it)("t", () => { ${body} });`;

  it('give words to each assertion and take chance and time from #lab', () => {
    expect(suiteProblems('labs/x', suite('(0, import_vitest.expect)(1, "one").toBe(1);'))).toEqual([]);
    expect(suiteProblems('labs/x', suite('(0, import_vitest.expect)(a(1)).toBe(1);'))).toEqual([
      'labs/x/suite/a.ts: "expect(a(1))" has no words for the learner; give expect a second argument that names the call and what it should give',
    ]);
    for (const [body, name] of [['Math.random()', 'Math.random'], ['Date.now()', 'Date.now'], ['new Date()', 'new Date()'], ['import_fast_check.default.assert(p)', 'fc.assert']])
      expect(suiteProblems('labs/x', suite(`${body};`))[0]).toContain(`labs/x/suite/a.ts: ${name} `);
  });
});
