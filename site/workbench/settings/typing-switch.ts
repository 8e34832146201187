/** The box beside the run button that says whether grading runs by itself. */
import { part } from '../dom.ts';
import type { TypingRuns } from '../typing.ts';
import type { SettingsStore } from './settings.ts';

export function bindTypingSwitch(root: ParentNode, settings: SettingsStore, typing: TypingRuns, signal: AbortSignal): void {
  const box = part<HTMLInputElement>(root, 'grade-while-typing');
  box.checked = settings.current().gradeWhileTyping;
  box.addEventListener(
    'change',
    () => {
      settings.change({ gradeWhileTyping: box.checked });
      if (box.checked) typing.typed();
      else typing.cancel();
    },
    { signal },
  );
}
