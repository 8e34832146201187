import { dropOwnRun, readOwnRun } from './own-run.ts';

/** Words below a figure that draws a run of the learner's own code. */
export interface OwnWords {
  /** What is drawn, and when. */
  drawn: string;
  /** What the tab holds is not a run of this figure. */
  unfit: string;
  drop: string;
}

/** The run of the learner's own code that this tab holds, and below the figure a word on what became of it. */
export function openOwnRun<T>(figure: string, parse: (value: unknown) => T | null): T | null {
  const own = readOwnRun(figure, parse);
  const place = document.querySelector<HTMLElement>('[data-own-run]');
  if (own === null || !place) return null;
  const words = JSON.parse(place.dataset['ownRun']!) as OwnWords;
  const said = document.createElement('p');
  said.textContent = own === 'unfit' ? words.unfit : words.drawn;
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.textContent = words.drop;
  drop.addEventListener('click', () => {
    dropOwnRun(figure);
    location.reload();
  });
  place.replaceChildren(said, drop);
  return own === 'unfit' ? null : own;
}
