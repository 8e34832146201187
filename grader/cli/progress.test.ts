/** Progress for people on a terminal, for logs, and not at all. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from './progress.ts';

function shown(tty: boolean, run: (progress: ReturnType<typeof createProgress>) => void, quiet = false): string {
  let text = '';
  const stream = { isTTY: tty, write: (part: string) => (text += part) } as unknown as NodeJS.WriteStream;
  run(createProgress(3, quiet, stream));
  return text;
}

const all = (progress: ReturnType<typeof createProgress>): void => {
  for (const fresh of [true, false, true]) {
    vi.advanceTimersByTime(1_000);
    progress.tick(fresh);
  }
  progress.end();
};

describe('progress', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  const fake = (): void => void vi.useFakeTimers({ toFake: ['performance'] });

  it('rewrites one line on a terminal, with rate and time left of what is graded now', () => {
    fake();
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('TERM', 'xterm');
    const text = shown(true, all);
    expect(text.split('\r').map((line) => line.trimEnd())).toEqual([
      '',
      'graded 1 of 3, 1.0 a second, 2 s left',
      'graded 2 of 3 (1 known), 0.5 a second, 2 s left',
      'graded 3 of 3 (1 known), 0.7 a second, done',
      'graded 3 of 3 (1 known), 0.7 a second, done',
    ]);
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each([
    ['in a pipe', false, {}],
    ['with NO_COLOR', true, { NO_COLOR: '1' }],
    ['on a terminal that cannot', true, { TERM: 'dumb' }],
  ])('writes plain lines %s', (_, tty, env) => {
    fake();
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(shown(tty, all)).toBe('graded 3 of 3 (1 known), 0.7 a second, done\n');
  });

  it('writes nothing when it is asked to be quiet', () => {
    fake();
    expect(shown(true, all, true)).toBe('');
  });
});
