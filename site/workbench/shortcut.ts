/** Ctrl+Enter, or Cmd+Enter on a Mac, anywhere on the page; before the editor makes a new line of it. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

export function bindShortcut(run: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    },
    { signal, capture: true },
  );
}
