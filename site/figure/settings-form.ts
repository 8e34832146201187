import type { FigureText } from './figure.ts';
import { accepted, settingText } from './settings.ts';
import type { AnySettings, Control, Controls } from './settings.ts';
import { fill } from './text.ts';

/** The settings that the form of a figure stands at; those set in the picture stay as they are. */
export function readForm(form: HTMLFormElement, controls: Controls, current: AnySettings): AnySettings {
  const data = new FormData(form);
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => {
      if (control.kind === 'in-picture') return [name, current[name]!];
      const given = data.get(name);
      return [name, control.kind === 'switch' ? given !== null : accepted(control, given === null ? null : String(given))];
    }),
  );
}

export function writeForm(form: HTMLFormElement, controls: Controls, settings: AnySettings, text: FigureText): void {
  for (const [name, control] of Object.entries(controls)) {
    const field = form.elements.namedItem(name) as HTMLInputElement | null;
    if (!field) continue;
    const value = settings[name]!;
    if (control.kind === 'switch') field.checked = value === true;
    else field.value = settingText(control, value);
    const output = form.querySelector(`output[data-for="${name}"]`);
    if (output) output.textContent = writtenValue(name, control, value, text);
  }
}

/** A value as it is written beside its control. @example '120 ms' */
export function writtenValue(name: string, control: Control, value: number | string | boolean, text: FigureText): string {
  const bare = control.kind === 'slider' && control.step >= 1 ? Number(value).toLocaleString('en-US') : settingText(control, value);
  return fill(text.units?.[name] ?? '{n}', { n: bare });
}
