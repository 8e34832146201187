/** What learners read when a test fails: it says what should have been, and nothing that is not theirs to see. */
import type { Failure, Trial } from './judge.ts';

interface Rule {
  breaks(failure: Failure): boolean;
  problem: string;
  cure: string;
}

const RULES: Rule[] = [
  {
    breaks: ({ message }) => !message?.trim(),
    problem: 'fails without a message',
    cure: 'give its expect a second argument that names the call and what it should give',
  },
  {
    breaks: ({ message }) => /^(AssertionError: )?expected /.test(message ?? ''),
    problem: 'speaks a bare assertion',
    cure: 'give that expect a second argument that names the call and what it should give',
  },
  {
    breaks: ({ message, script }) => [message ?? '', ...script].some((text) => LEAKS.test(text)),
    problem: 'lets out what is not for learners',
    cure: 'leave paths, seeds and names of tools out of messages',
  },
];

/** A path, a place in a file of ours, a tool's own words. */
const LEAKS = /(file:\/\/|node_modules|node:internal|(?:suite|runtime|solution)\.(?:test\.)?[jt]s\b|\blabs\/|\bseed ?[:=]|[Cc]ounterexample|Property failed|Shrunk|Got error:|#submission|\$thrown|__vi)/;

/** Shorter lines stand in anybody's code. */
const TELLING_LINE = 30;

/**
 * @param trials of wrong solutions
 * @param hidden texts of which no line may be read in a message, by file
 */
export function messageProblems(place: string, trials: { who: string; trial: Trial }[], hidden: Record<string, string>): string[] {
  const found = new Map<string, string>();
  const lines = Object.entries(hidden).flatMap(([file, text]) =>
    text.split('\n').map((line) => line.trim()).filter((line) => line.length >= TELLING_LINE && !/^(\*|\/[/*]|import )/.test(line)).map((line) => ({ file, line })),
  );
  for (const { who, trial } of trials)
    for (const failure of trial.failed) {
      const { id, message = '', script } = failure;
      const say = (key: string, text: string): void => void (found.has(`${id} ${key}`) || found.set(`${id} ${key}`, text));
      for (const { breaks, problem, cure } of RULES)
        if (breaks(failure)) say(problem, `${place}/suite: test ${id} ${problem} (for ${who}: ${JSON.stringify(message.slice(0, 160))}); ${cure}`);
      const leaked = lines.find(({ line }) => [message, ...script].some((text) => text.includes(line)));
      if (leaked) say('source', `${place}/suite: test ${id} shows a line of ${leaked.file} (for ${who}: "${leaked.line}"); put what should have been in words of its own`);
    }
  return [...found.values()];
}
