/**
 * A component of the vocabulary gets what stands inside it as rendered HTML. These put the pieces of that HTML
 * to their places, because an option knows neither its group nor its number.
 */

/**
 * Gives the radio buttons of a group their common name and their values, 0, 1, 2 …
 *
 * @example nameOptions('<input type="radio" name="option">', 'g') // => '<input type="radio" name="g" value="0">'
 */
export function nameOptions(html: string, group: string): string {
  let next = 0;
  return html.replaceAll('name="option"', () => `name="${group}" value="${next++}"`);
}

/** Parts the HTML in what stands before the explanation and the explanation itself. */
export function splitAtReveal(html: string): { before: string; reveal: string } {
  const at = html.search(/<details\b/);
  return at < 0 ? { before: html, reveal: '' } : { before: html.slice(0, at), reveal: html.slice(at) };
}

/** @throws unless exactly one of the options is the right one. */
export function requireOneRight(html: string, component: string): void {
  const right = html.match(/data-correct/g)?.length ?? 0;
  if (right !== 1) throw new Error(`${component} has ${right} right options; mark one <Option correct>`);
}
