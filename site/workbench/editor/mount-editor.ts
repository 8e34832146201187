/** Puts an editor into the page, changes its kind on request, and shows how the contract is met. */
import type { WorkbenchText } from '../../i18n/workbench.ts';
import { el, part } from '../dom.ts';
import type { PageData } from '../page-data.ts';
import { isMac } from '../shortcut.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type EditorKind, openEditor, preferredEditor, rememberEditor } from './choose-editor.ts';
import type { Mismatch } from './contract-mismatch.ts';
import type { SourceEditor } from './source-editor.ts';

export interface MountedEditor {
  current(): SourceEditor | undefined;
  /** The learner's text, also while no editor is there yet. */
  text(): string;
  /** Puts another text in; works before the editor is there, too. */
  replace(text: string): void;
  /** Settles when the first editor can be typed in. */
  opened: Promise<void>;
}

export function mountEditor(
  root: HTMLElement,
  page: PageData,
  text: WorkbenchText,
  settings: SettingsStore,
  signal: AbortSignal,
  initial: string,
  onChange: (source: string) => void,
): MountedEditor {
  const host = part(root, 'editor');
  const note = part(root, 'editor-note');
  const toggle = part(root, 'editor-kind');
  let editor: SourceEditor | undefined;
  let kept = initial;
  let asked = 0;

  const options = () => ({
    host,
    text: kept,
    label: `${text.editor.label}. ${leaveHint(text)}`,
    contract: page.contract,
    settings: settings.current(),
    onChange: () => editor && onChange((kept = editor.text())),
    onMismatch: (mismatch: Mismatch | undefined) => showMismatch(part(root, 'mismatch'), mismatch, text),
  });

  const open = async (kind: EditorKind) => {
    asked += 1;
    const mine = asked;
    editor?.dispose();
    editor = undefined;
    host.replaceChildren(el('pre', { class: 'waiting-code' }, el('code', {}, kept)));
    note.textContent = text.editor.loading;
    const opened = await openEditor(kind, page.lang, options);
    if (signal.aborted || mine !== asked) return opened.editor.dispose();
    editor = opened.editor;
    root.dataset['editor'] = opened.kind;
    note.textContent = opened.kind === kind ? (kind === 'rich' ? leaveHint(text) : '') : text.editor.unavailable;
    if (opened.kind === 'plain') showMismatch(part(root, 'mismatch'), undefined, text);
    toggle.textContent = opened.kind === 'rich' ? text.editor.toPlain : text.editor.toRich;
    toggle.hidden = false;
  };
  toggle.addEventListener(
    'click',
    () => {
      const kind = root.dataset['editor'] === 'rich' ? 'plain' : 'rich';
      rememberEditor(kind);
      void open(kind);
    },
    { signal },
  );
  settings.follow((changed) => editor?.apply(changed));
  signal.addEventListener('abort', () => editor?.dispose());
  return {
    current: () => editor,
    text: () => editor?.text() ?? kept,
    replace(next) {
      kept = next;
      if (editor) editor.replace(next);
      else host.querySelector('.waiting-code code')?.replaceChildren(next);
    },
    opened: open(preferredEditor()),
  };
}

const leaveHint = ({ editor }: WorkbenchText): string => editor.leave(isMac() ? '⌃⇧M' : 'Ctrl+M');

function showMismatch(line: HTMLElement, mismatch: Mismatch | undefined, { editor }: WorkbenchText): void {
  line.hidden = mismatch === undefined;
  line.replaceChildren(
    ...(mismatch
      ? [
          el('strong', {}, editor.mismatch),
          ...(mismatch.path.length > 0 ? [el('code', {}, mismatch.path.join(' › '))] : []),
          el('span', {}, mismatch.text),
        ]
      : []),
  );
}
