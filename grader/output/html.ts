/** Markup whose values are escaped: text of students cannot become markup. */

/** Markup that is safe to put into other markup. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | readonly Value[] | undefined | false;

export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + escaped(values[index - 1]) + part));
}

function escaped(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(escaped).join('');
  return visible(String(value)).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Control characters, and those that turn the direction of what follows, are shown as what they are. */
export const visible = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (char) => (char === '\n' || char === '\t' ? char : '\ufffd'));

/** A sentence of ours, whose words in backticks are code. */
export const sentence = (text: string): Markup =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
