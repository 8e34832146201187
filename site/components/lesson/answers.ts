/**
 * What the reader chose, kept in this browser: `{ "cache/claim-F5": "imprecise" }`.
 * Where storage is closed, answers last as long as the page.
 */
const storageKey = 'scale-out:answers';

type Answers = Record<string, string>;

function readAll(): Answers {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Answers) : {};
  } catch {
    return {};
  }
}

export function readAnswer(key: string): string | undefined {
  const answer = readAll()[key];
  return typeof answer === 'string' ? answer : undefined;
}

/** Keeps an answer, or forgets it. Reads the whole record anew, since another tab may have written to it. */
export function writeAnswer(key: string, answer: string | undefined): void {
  const { [key]: _, ...others } = readAll();
  try {
    localStorage.setItem(storageKey, JSON.stringify(answer === undefined ? others : { ...others, [key]: answer }));
  } catch {
    // Nothing to do: the choice is still on the page.
  }
}
