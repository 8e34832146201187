/** The learner's code and what is kept of it, as the rest of the page sees it. */
import { clockTime } from '../../i18n/clock.ts';
import { type KeepingText, keepingText } from '../../i18n/keeping.ts';
import type { OpenedDraft } from '../../store/open-draft.ts';
import type { LabTexts } from '../../store/records.ts';
import { part } from '../dom.ts';
import { download } from '../download.ts';
import type { MountedEditor } from '../editor/mount-editor.ts';
import type { PageData } from '../page-data.ts';
import { DraftKeeper, type SaveState } from './draft-keeper.ts';
import { labTexts } from './lab-texts.ts';
import { createNotices, type Notices } from './notices.ts';
import { joinTabs } from './tabs.ts';

export interface Keeping {
  page: PageData;
  text: KeepingText;
  notices: Notices;
  /** The code that the learner has in the editor. */
  current(): string;
  /** The kept text, or the starter. */
  open(): Promise<string>;
  /** Gives the editor, once it is there. */
  attach(editor: MountedEditor): void;
  edited(source: string): void;
  /** Puts another text into the editor; the one before becomes a checkpoint and can be had back. */
  replace(next: string): Promise<void>;
  download(): void;
  /** Called when the learner wants to see how a text differs from the draft. */
  onCompare(show: (text: string, title: string) => void): void;
}

export function createKeeping(root: HTMLElement, page: PageData, signal: AbortSignal): Keeping {
  const text = keepingText(page.lang);
  const notices = createNotices(part(root, 'notices'), text.notice.close);
  const time = (atMs: number) => clockTime(atMs, text.locale);
  let editor: MountedEditor | undefined;
  let compare: (text: string, title: string) => void = () => {};

  const put = (next: string) => editor?.replace(next);
  const current = () => editor?.text() ?? keeper.text;
  const save = () => download(`${page.lab.id}.ts`, current(), 'text/typescript');

  const keeper = new DraftKeeper({ id: page.lab.id, version: page.labVersion, texts: labTexts(page) }, {
    state(state) {
      showSaved(part(root, 'saved'), state, text, time);
      tell(state);
      if (state.kind === 'saved') tabs.saved();
    },
    follow: put,
  });
  const tabs = joinTabs(
    page.lab.id,
    { other: () => notices.show('other-tab', text.notice.otherTab), saved: () => void keeper.look() },
    signal,
  );

  function tell(state: SaveState): void {
    if (state.kind !== 'unsaved') notices.hide('unsaved');
    if (state.kind !== 'conflict') notices.hide('conflict');
    if (state.kind === 'unsaved')
      notices.show('unsaved', text.trouble[state.trouble], [
        { label: text.notice.download, run: save },
        { label: text.notice.again, run: () => void keeper.flush() },
      ], true);
    if (state.kind !== 'conflict') return;
    const { theirs } = state;
    notices.hide('other-tab');
    notices.show('conflict', text.notice.conflict(time(theirs.savedAtMs)), [
      { label: text.notice.mine, run: () => void keeper.takeOver() },
      { label: text.notice.theirs, run: () => void keeper.giveWay() },
      { label: text.notice.difference, run: () => compare(theirs.text, text.history.reasons['other-tab']) },
    ], true);
  }

  function tellOpened({ damaged, draft }: OpenedDraft): void {
    if (draft?.labVersion !== undefined && draft.labVersion !== page.labVersion) tellLabChanged(draft.labTexts);
    if (!damaged) return;
    const found = (damaged.record as { text?: unknown } | null)?.text;
    const json = () => JSON.stringify(damaged, undefined, 2);
    notices.show('damaged', text.notice.damaged, [
      ...(typeof found === 'string' ? [{ label: text.notice.takeFound, run: () => void replace(found) }] : []),
      { label: text.notice.downloadFound, run: () => download(`${page.lab.id}-damaged.json`, json(), 'application/json') },
    ], true);
  }

  function tellLabChanged(before: LabTexts | undefined): void {
    const show = async (): Promise<void> => {
      const { openLabChange } = await import('./lab-change.ts');
      await openLabChange(root, { before: before!, page, text });
    };
    notices.show('lab-changed', text.notice.labChanged, before ? [{ label: text.labChange.open, run: () => void show() }] : []);
  }

  async function replace(next: string): Promise<void> {
    const before = current();
    if (next === before) return;
    const saved = keeper.replace(next);
    put(next);
    notices.show('replaced', text.notice.replaced, [{ label: text.notice.undo, run: () => void replace(before).then(() => notices.hide('replaced')) }]);
    await saved;
  }

  addEventListener('pagehide', () => keeper.leave(), { signal });
  addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && void keeper.look(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => void (document.visibilityState === 'hidden' ? keeper.flush() : keeper.look()),
    { signal },
  );

  return {
    page,
    text,
    notices,
    current,
    async open() {
      const opened = await keeper.open(page.starter);
      tellOpened(opened);
      return opened.text;
    },
    attach: (mounted) => (editor = mounted),
    edited: (source) => keeper.edited(source),
    replace,
    download: save,
    onCompare: (show) => (compare = show),
  };
}

function showSaved(note: HTMLElement, state: SaveState, { saved }: KeepingText, time: (atMs: number) => string): void {
  note.dataset['state'] = state.kind;
  note.textContent = state.kind === 'saved' ? saved.at(time(state.atMs)) : saved[state.kind];
}
