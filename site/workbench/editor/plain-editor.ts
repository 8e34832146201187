/** A text area: for phones, for screen readers that prefer it, and when Monaco cannot be loaded. */
import { el } from '../dom.ts';
import type { Settings } from '../settings/settings.ts';
import type { EditorOptions, SourceEditor } from './source-editor.ts';

export function createPlainEditor({ host, text, label, settings, onChange }: EditorOptions): SourceEditor {
  const area = el('textarea', {
    class: 'plain-editor',
    'aria-label': label,
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    autocorrect: 'off',
    wrap: 'off',
  });
  area.value = text;
  const apply = ({ fontSize }: Settings): void => area.style.setProperty('--code-size', `${fontSize}px`);
  apply(settings);
  area.addEventListener('input', onChange);
  host.replaceChildren(area);

  return {
    text: () => area.value,
    replace(next) {
      area.value = next;
      onChange();
    },
    goTo(line) {
      const lines = area.value.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      area.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(area).lineHeight);
    },
    // A text area cannot underline; the results name the line.
    mark() {},
    focus: () => area.focus(),
    apply,
    dispose: () => area.remove(),
  };
}
