/** Elements from data. Children that are strings become text nodes, so nothing here is ever parsed as HTML. */
type Child = Node | string | false | undefined;
type Value = string | number | boolean | undefined;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

export function button(attributes: Record<string, Value>, label: string, onClick: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onClick);
  return element;
}

/** A picture from the text that our own pure functions draw; parsed as XML, where nothing unescaped gets through. */
export const svgOf = (text: string): SVGElement =>
  document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement as unknown as SVGElement, true);

/** Text of ours in which backticks stand around code. */
export const withCode = (text: string): Child[] =>
  text.split('`').map((piece, at) => (at % 2 === 1 ? el('code', {}, piece) : piece));

/** @throws when the markup of the page and this code disagree. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The lab page has no part "${name}"`);
  return found;
}
