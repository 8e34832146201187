/** A bar between two panes: dragged, or moved with the arrow keys when it has the focus; where it stands is remembered. */
import type { SettingsStore } from './settings/settings.ts';

const MIN_PERCENT = 22;
const MAX_PERCENT = 78;
const STEP_PERCENT = 4;

/** Writes the share of the first pane, in percent, into `--<name>` on the root. */
export function bindSplitter(root: HTMLElement, bar: HTMLElement, settings: SettingsStore, signal: AbortSignal): void {
  const name = bar.dataset['splits'] ?? '';
  const vertical = bar.getAttribute('aria-orientation') === 'vertical';
  const area = bar.parentElement ?? root;
  const first = Number(bar.getAttribute('aria-valuenow'));
  let share = first;

  const set = (percent: number) => {
    share = Math.round(Math.min(Math.max(percent, MIN_PERCENT), MAX_PERCENT));
    root.style.setProperty(`--${name}`, `${share}%`);
    bar.setAttribute('aria-valuenow', String(share));
  };
  const remember = () => settings.change({ layout: { ...settings.current().layout, [name]: share } });
  const recall = () => {
    const kept = settings.current().layout[name];
    if (kept !== undefined || share !== first) set(kept ?? first);
  };
  recall();
  settings.follow(recall);
  bar.addEventListener(
    'pointerdown',
    (event) => {
      bar.setPointerCapture(event.pointerId);
      event.preventDefault();
    },
    { signal },
  );
  bar.addEventListener(
    'pointermove',
    (event) => {
      if (!bar.hasPointerCapture(event.pointerId)) return;
      const { left, top, width, height } = area.getBoundingClientRect();
      set(vertical ? (100 * (event.clientX - left)) / width : (100 * (event.clientY - top)) / height);
    },
    { signal },
  );
  bar.addEventListener('lostpointercapture', remember, { signal });
  bar.addEventListener(
    'keydown',
    (event) => {
      const less = vertical ? 'ArrowLeft' : 'ArrowUp';
      const more = vertical ? 'ArrowRight' : 'ArrowDown';
      if (event.key !== less && event.key !== more) return;
      event.preventDefault();
      set(share + (event.key === more ? STEP_PERCENT : -STEP_PERCENT));
      remember();
    },
    { signal },
  );
}
