/** What the learner sees of the draft: when it was saved, a reset that asks first, and the way back. */
import type { WorkbenchText } from '../../i18n/workbench.ts';
import { part } from '../dom.ts';
import type { SourceEditor } from '../editor/source-editor.ts';
import type { PageData } from '../page-data.ts';
import { DraftKeeper, type SaveState } from './draft-keeper.ts';
import { localDraftStore } from './draft-store.ts';

export function createDraft(root: ParentNode, page: PageData, text: WorkbenchText): DraftKeeper {
  const note = part(root, 'saved');
  return new DraftKeeper(localDraftStore, page.lab.id, (state) => {
    note.dataset['state'] = state.kind;
    note.textContent = saveNote(state, page, text);
  });
}

function saveNote(state: SaveState, { lang }: PageData, { draft }: WorkbenchText): string {
  if (state.kind !== 'saved') return draft[state.kind];
  const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return draft.saved(time.format(state.atMs));
}

export function bindReset(
  root: ParentNode,
  keeper: DraftKeeper,
  starter: string,
  editor: () => SourceEditor | undefined,
  signal: AbortSignal,
): void {
  const dialog = part<HTMLDialogElement>(root, 'reset-dialog');
  const undo = part(root, 'undo-reset');
  const show = () => {
    undo.hidden = !keeper.canUndoReset;
  };
  show();
  part(root, 'reset').addEventListener('click', () => editor() && dialog.showModal(), { signal });
  dialog.addEventListener(
    'close',
    () => {
      const current = editor();
      const confirmed = dialog.returnValue === 'reset';
      dialog.returnValue = '';
      if (!confirmed || !current) return;
      void keeper.reset(current.text(), starter).then(show);
      current.replace(starter);
      current.focus();
    },
    { signal },
  );
  undo.addEventListener(
    'click',
    async () => {
      const text = await keeper.undoReset();
      show();
      if (text !== undefined) editor()?.replace(text);
      editor()?.focus();
    },
    { signal },
  );
}
