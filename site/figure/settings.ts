/** The settings of a figure: what the reader can set, and from where to where. */

export interface Slider {
  readonly kind: 'slider';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
}
/** One of a few values: a row of buttons, or a list when there are more than four. */
export interface Choice<V extends string = string> {
  readonly kind: 'choice';
  readonly values: readonly V[];
  readonly start: V;
}
export interface Switch {
  readonly kind: 'switch';
  readonly start: boolean;
}
/** Set by pressing or dragging in the picture itself, and kept in the address like the others. */
export interface InPicture {
  readonly kind: 'in-picture';
  readonly start: string;
  accepts(value: string): boolean;
}
export type Control = Slider | Choice | Switch | InPicture;
export type Controls = Readonly<Record<string, Control>>;

export type SettingsOf<C extends Controls> = {
  readonly [K in keyof C]: C[K] extends Choice<infer V> ? V : C[K] extends Slider ? number : C[K] extends Switch ? boolean : string;
};
export type AnySettings = Readonly<Record<string, number | string | boolean>>;

export const slider = (range: Omit<Slider, 'kind'>): Slider => ({ kind: 'slider', ...range });
export const choice = <const V extends string>(values: readonly V[], start: V): Choice<V> => ({ kind: 'choice', values, start });
export const toggle = (start: boolean): Switch => ({ kind: 'switch', start });
export const inPicture = (start: string, accepts: (value: string) => boolean): InPicture => ({ kind: 'in-picture', start, accepts });

/** Digits after the point that a step needs. @example digitsOf(0.1) // => 1 */
const digitsOf = (step: number): number => String(step).split('.')[1]?.length ?? 0;

export const startOf = <C extends Controls>(controls: C): SettingsOf<C> =>
  Object.fromEntries(Object.entries(controls).map(([name, { start }]) => [name, start])) as SettingsOf<C>;

/** A value from outside made one that the control allows; what makes no sense becomes the start value. */
export function accepted(control: Control, text: string | null): number | string | boolean {
  switch (control.kind) {
    case 'slider': {
      const { min, max, step, start } = control;
      const value = Number(text);
      if (text === null || text.trim() === '' || !Number.isFinite(value)) return start;
      const clamped = Math.min(max, Math.max(min, value));
      return Number(Math.min(max, min + Math.round((clamped - min) / step) * step).toFixed(digitsOf(step)));
    }
    case 'choice':
      return control.values.find((value) => value === text) ?? control.start;
    case 'switch':
      return text === 'on' ? true : text === 'off' ? false : control.start;
    case 'in-picture':
      return text !== null && control.accepts(text) ? text : control.start;
  }
}

/** @example settingText(slider({ min: 0.6, max: 1.4, step: 0.1, start: 1 }), 1) // => '1.0' */
export function settingText(control: Control, value: number | string | boolean): string {
  if (control.kind === 'slider') return Number(value).toFixed(digitsOf(control.step));
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}
