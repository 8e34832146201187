/** Keys of the lab page. They work everywhere on it, in the editor too, and leave the browser's own keys alone. */
export type KeyAction = 'task' | 'code' | 'results' | 'failure' | 'line';

interface Key {
  /** As `KeyboardEvent.code`, so that it is the same key on a Korean layout and with a Mac's Option. */
  code: string;
  /** As it is printed. */
  label: string;
}

export const KEYS: Record<KeyAction, Key> = {
  task: { code: 'Digit1', label: '1' },
  code: { code: 'Digit2', label: '2' },
  results: { code: 'Digit3', label: '3' },
  failure: { code: 'KeyN', label: 'N' },
  line: { code: 'KeyL', label: 'L' },
};

export function actionOf({ code, altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): KeyAction | undefined {
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing) return undefined;
  return (Object.keys(KEYS) as KeyAction[]).find((action) => KEYS[action].code === code);
}

/** A question mark asks for the sheet, but not where it is typed as text. */
export function asksForSheet({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key !== '?' || ctrlKey || metaKey || altKey || !(target instanceof Element)) return false;
  return target.closest('input:not([type="checkbox"], [type="range"]), textarea, select, [contenteditable], .monaco-editor') === null;
}
