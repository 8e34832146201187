/** Where in the learner's own source something happened, read from a stack trace. */

/** Name under which the compiled submission is evaluated; frames of it carry this name. */
export const SUBMISSION_FILE = 'submission.js';

let originalLines: number[] = [];

export function setOriginalLines(lines: number[]): void {
  originalLines = lines;
}

/** The topmost frame inside the submission, as a line of the learner's source, 1-based. */
export function submissionLine(stack: unknown): number | undefined {
  if (typeof stack !== 'string') return undefined;
  const found = /submission\.js:(\d{1,7})(?::\d{1,7})?/.exec(stack.slice(0, 20_000));
  return found ? originalLines[Number(found[1]) - 1] : undefined;
}
