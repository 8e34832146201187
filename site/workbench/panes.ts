/** On a narrow screen the three panes are tabs; on a wide one they stand side by side and the tabs are gone. */
export type Pane = 'task' | 'code' | 'results';

export interface Panes {
  show(pane: Pane): void;
}

const isPane = (name: string | undefined): name is Pane => name === 'task' || name === 'code' || name === 'results';

export function bindPanes(root: HTMLElement, signal: AbortSignal): Panes {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
  const show = (pane: Pane) => {
    root.dataset['pane'] = pane;
    for (const tab of tabs) {
      const selected = tab.dataset['pane'] === pane;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
  };
  for (const [at, tab] of tabs.entries()) {
    const choose = (chosen: HTMLElement | undefined) => {
      const pane = chosen?.dataset['pane'];
      if (!isPane(pane)) return;
      show(pane);
      chosen?.focus();
    };
    tab.addEventListener('click', () => choose(tab), { signal });
    tab.addEventListener(
      'keydown',
      ({ key }) => {
        const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        if (step !== 0) choose(tabs.at((at + step) % tabs.length));
      },
      { signal },
    );
  }
  show('task');
  return { show };
}
