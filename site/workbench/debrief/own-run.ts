/** The figure of the lesson, run on the code in the editor; what it recorded goes to the page of the lesson. */
import { keepOwnRun } from '../../figure/own-run.ts';
import { benchText } from '../../i18n/bench.ts';
import { el, part } from '../dom.ts';
import type { PageData } from '../page-data.ts';
import type { PageGrader } from '../run/grader.ts';
import type { Recorded } from '../run/record-run.ts';

export function bindOwnRun(root: HTMLElement, { lang, lessonUrl, ownRun }: PageData, source: () => string, grader: () => Promise<PageGrader>, signal: AbortSignal): void {
  if (!ownRun || !root.querySelector('[data-part="own-run"]')) return;
  const words = benchText(lang).ownRun;
  const start = part<HTMLButtonElement>(root, 'own-run');
  const state = part(root, 'own-run-state');
  const say = (...told: (string | Node)[]): void => state.replaceChildren(...told);

  const tell = (recorded: Recorded): void => {
    if (recorded.kind === 'failed') return say(words.failed(recorded.line ?? 0), ...(recorded.text ? [' ', el('code', {}, recorded.text)] : []));
    if (recorded.kind === 'out-of-steps') return say(words.outOfSteps(recorded.line ?? 0));
    try {
      keepOwnRun(ownRun.figure, recorded.recording);
    } catch {
      return say(words.notKept);
    }
    // An address that names a state of the figure takes the reader there at once.
    say(words.done, ' ', el('a', { href: `${lessonUrl}#${ownRun.figure}?`, 'data-own-run-link': true }, words.open));
  };
  const run = async (): Promise<void> => {
    start.disabled = true;
    say(words.running);
    try {
      const ready = await grader();
      tell(await ready.record(source(), ownRun.url, signal));
    } catch {
      if (!signal.aborted) say(words.ours);
    } finally {
      start.disabled = false;
    }
  };
  start.addEventListener('click', () => void run(), { signal });
}
