/**
 * A piece of markup as plain data. The build prints it, the page patches it into the document (patch.ts), so that both
 * show the same picture and nothing is drawn twice.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly children: readonly Tree[];
}
export type Tree = Element | string;
/** False, null and undefined leave the attribute out; true writes it without a value. */
export type Attribute = string | number | boolean | null | undefined;
export type Child = Tree | readonly Child[] | false | null | undefined;

/**
 * @example el('text', { x: 4, class: 'label' }, 'DB')
 */
export const el = (name: string, attributes: Record<string, Attribute> = {}, ...children: Child[]): Element => ({
  name,
  attributes,
  children: flat(children),
});

const flat = (children: readonly Child[]): Tree[] =>
  children.flatMap((child): Tree[] =>
    isList(child) ? flat(child) : child === false || child === null || child === undefined || child === '' ? [] : [child as Tree],
  );
const isList = (child: Child): child is readonly Child[] => Array.isArray(child);

/** What an attribute is written as, or null when it is left out; numbers are rounded to hundredths. */
export function attributeText(value: Attribute): string | null {
  if (value === false || value === null || value === undefined) return null;
  if (value === true) return '';
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The tree as HTML or SVG text, without white space between elements. */
export function toMarkup(tree: Tree | readonly Tree[]): string {
  if (Array.isArray(tree)) return tree.map(toMarkup).join('');
  if (typeof tree === 'string') return escaped(tree);
  const { name, attributes, children } = tree as Element;
  let opening = name;
  for (const [key, value] of Object.entries(attributes)) {
    const text = attributeText(value);
    if (text !== null) opening += ` ${key}="${escaped(text)}"`;
  }
  return `<${opening}>${toMarkup(children)}</${name}>`;
}
