import { dropOwnRun, readOwnRun } from '#figure/own-run.ts';
import { parseOwnRun } from './own-run.ts';
import type { OwnRun } from './own-run.ts';
import type { TankText } from './tank-text.ts';

/** The run of the learner's own cache that this tab holds, and below the figure a word on what became of it. */
export function openOwnRun(): OwnRun | null {
  const own = readOwnRun('cache-tank', parseOwnRun);
  const place = document.querySelector<HTMLElement>('[data-own-run]');
  if (own === null || !place) return null;
  const words = JSON.parse(place.dataset['ownRun']!) as TankText['own'];
  const said = document.createElement('p');
  said.textContent = own === 'unfit' ? words.unfit : words.drawn;
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.textContent = words.drop;
  drop.addEventListener('click', () => {
    dropOwnRun('cache-tank');
    location.reload();
  });
  place.replaceChildren(said, drop);
  return own === 'unfit' ? null : own;
}
