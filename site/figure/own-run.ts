/** The learner's own run of a figure, on its way from the page of the lab to that of the lesson: kept with the tab. */
const KEY = 'own-run:';
/** Longest text that is read, in UTF-16 code units. */
const TEXT_MAX = 65_536;

/** @throws when the browser does not let the page keep anything */
export function keepOwnRun(figure: string, text: string): void {
  sessionStorage.setItem(KEY + figure, text);
}

export function dropOwnRun(figure: string): void {
  try {
    sessionStorage.removeItem(KEY + figure);
  } catch {
    // Where nothing may be kept there is nothing to drop.
  }
}

/**
 * What stands there, as the figure's own `parse` takes it: null when there is nothing, 'unfit' when it is not a run of
 * this figure.
 */
export function readOwnRun<T>(figure: string, parse: (value: unknown) => T | null): T | 'unfit' | null {
  let text: string | null;
  try {
    text = sessionStorage.getItem(KEY + figure);
  } catch {
    return null;
  }
  if (text === null) return null;
  if (text.length > TEXT_MAX) return 'unfit';
  try {
    return parse(JSON.parse(text)) ?? 'unfit';
  } catch {
    return 'unfit';
  }
}
