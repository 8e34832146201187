/** Writes into the lists of lessons and labs how far this browser has come. */
import { keptAnswers } from '../store/all-work.ts';
import { listProgress } from '../store/progress.ts';

const fill = (element: HTMLElement, words: string): void => {
  element.textContent = words;
  element.hidden = false;
};

/** `data-answered="cache"`: questions of that lesson; `data-words` has `{n}` for the number answered. */
function showLessons(): void {
  const keys = Object.keys(keptAnswers());
  for (const element of document.querySelectorAll<HTMLElement>('[data-answered]')) {
    const answered = keys.filter((key) => key.startsWith(`${element.dataset['answered']}/`)).length;
    const most = Number(element.dataset['of']);
    if (answered > 0) fill(element, (element.dataset['words'] ?? '').replace('{n}', String(Math.min(answered, most))));
  }
}

/** `data-reached="lru-ttl-cache"`: the lab's best score. */
async function showLabs(): Promise<void> {
  const progress = new Map((await listProgress()).map((reached) => [reached.lab, reached]));
  for (const element of document.querySelectorAll<HTMLElement>('[data-reached]')) {
    const reached = progress.get(element.dataset['reached'] ?? '');
    if (!reached) continue;
    const { passed = '', words = '' } = element.dataset;
    fill(element, reached.passedAtMs === undefined ? words.replace('{n}', String(reached.best)).replace('{max}', String(reached.max)) : passed);
  }
}

showLessons();
// Without a database there is nothing to show.
showLabs().catch(() => {});
