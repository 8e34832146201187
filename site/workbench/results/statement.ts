/** What a test says of its failure in words, apart from the two values that are drawn below it. */
const COMPARISON = ': expected ';

/**
 * The sentence that the suite wrote; where it wrote none, or no values are drawn, all that was said.
 *
 * @example statement('size should count the live entries: expected 2 to be 1 // Object.is equality', true)
 * // => 'size should count the live entries'
 */
export function statement(message: string | undefined, compared: boolean): string | undefined {
  if (message === undefined) return undefined;
  const said = message.replace(/ \/\/ Object\.is equality$/, '');
  if (!compared) return said;
  const end = said.indexOf(COMPARISON);
  return end > 0 ? said.slice(0, end) : undefined;
}
