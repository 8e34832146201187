/** What fills the {names} of a template. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/** Fills the {names} of a template. @example fill('{n} reads', { n: '7' }) // => '7 reads' */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Grouped by thousands, the same in both languages. @example whole(46402) // => '46,402' */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** With so many digits after the point. @example decimals(0.5846, 3) // => '0.585' */
export const decimals = (value: number, digits: number): string => value.toFixed(digits);

/** With its sign; minus is the true minus sign. @example signed(-0.048, 3) // => '−0.048' */
export const signed = (value: number, digits: number): string => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(digits);
