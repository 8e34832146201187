/** Moves through the page by keys, and shows the sheet that lists them. */
import type { BenchText } from '../../i18n/bench.ts';
import type { WorkbenchText } from '../../i18n/workbench.ts';
import { openDialog } from '../dialog.ts';
import { el, part } from '../dom.ts';
import type { Panes } from '../panes.ts';
import { isMac } from '../shortcut.ts';
import { actionOf, asksForSheet, KEYS, type KeyAction } from './key-list.ts';

export interface KeysOptions {
  panes: Panes;
  text: WorkbenchText;
  bench: BenchText;
  focusEditor(): void;
}

export function bindKeys(root: HTMLElement, { panes, text, bench, focusEditor }: KeysOptions, signal: AbortSignal): void {
  const results = part(root, 'results');
  const actions: Record<KeyAction, () => void> = {
    task: () => {
      panes.show('task');
      root.querySelector<HTMLElement>('#pane-task')?.focus();
    },
    code: () => {
      panes.show('code');
      focusEditor();
    },
    results: () => {
      panes.show('results');
      root.querySelector<HTMLElement>('#pane-results')?.focus();
    },
    failure: () => {
      panes.show('results');
      nextFailure(results);
    },
    line: () => openFailure(results)?.querySelector<HTMLElement>('.line .line-link')?.click(),
  };
  const showSheet = (): void => {
    openDialog(root, { title: bench.keys.title, closeLabel: bench.keys.close, kind: 'key-sheet' }, sheetOf(text, bench));
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (document.querySelector('dialog[open]')) return;
      const action = actionOf(event);
      if (!action && !asksForSheet(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (action) actions[action]();
      else showSheet();
    },
    { signal, capture: true },
  );
  part(root, 'keys').addEventListener('click', showSheet, { signal });
}

const openFailure = (results: HTMLElement): HTMLElement | undefined =>
  [...results.querySelectorAll<HTMLElement>('.test:not([data-verdict="passed"])')].find((test) => test.querySelector('details[open]'));

/** Unfolds the failing test behind the one that is open, and the first one behind the last. */
function nextFailure(results: HTMLElement): void {
  const failing = [...results.querySelectorAll<HTMLElement>('.test:not([data-verdict="passed"], [data-verdict="not-run"])')].filter((test) => test.querySelector('details'));
  const open = openFailure(results);
  const next = failing[(open ? failing.indexOf(open) + 1 : 0) % failing.length];
  const summary = next?.querySelector('summary');
  const details = next?.querySelector('details');
  if (!summary || !details) return;
  if (open && open !== next) open.querySelector('details')?.removeAttribute('open');
  details.open = true;
  summary.focus();
  summary.scrollIntoView({ block: 'nearest' });
}

function sheetOf(text: WorkbenchText, { keys }: BenchText): HTMLElement {
  const mod = isMac() ? '⌘' : 'Ctrl';
  const alt = isMac() ? '⌥' : 'Alt';
  const lists: [title: string, rows: [keys: string, what: string][]][] = [
    [
      keys.page,
      [
        [`${mod} Enter`, text.run.run],
        ...(Object.keys(KEYS) as KeyAction[]).map((action): [string, string] => [`${alt} ${KEYS[action].label}`, keys.actions[action]]),
        ['?', keys.title],
        ['Esc', keys.escape],
      ],
    ],
    [
      keys.editor,
      [
        [isMac() ? '⌃ ⇧ M' : 'Ctrl M', keys.leave],
        ['F8', keys.problem],
        ['F12', keys.definition],
        ['F2', keys.rename],
        [`${mod} /`, keys.comment],
        [isMac() ? '⌃ Space' : 'Ctrl Space', keys.complete],
        ['F1', keys.palette],
      ],
    ],
    [keys.schedule, [['↑ ↓ ← →', keys.step], ['Home End', keys.ends]]],
    [keys.splitter, [['↑ ↓ ← →', keys.resize]]],
  ];
  return el(
    'div',
    { class: 'key-lists' },
    ...lists.map(([title, rows]) =>
      el(
        'section',
        {},
        el('h3', {}, title),
        el('dl', {}, ...rows.map(([key, what]) => el('div', {}, el('dt', {}, ...key.split(' ').map((one) => el('kbd', {}, one))), el('dd', {}, what)))),
      ),
    ),
  );
}
