/** What the draft can be compared with: the starter, the last full score, the reference, and everything that was kept. */
import { clockTime } from '../../i18n/clock.ts';
import type { KeepingText } from '../../i18n/keeping.ts';
import { type Checkpoint, isGreen } from '../../store/records.ts';
import { el } from '../dom.ts';

/** Something that has a text, or will have it once the learner says so. */
export interface Version {
  id: string;
  title: string;
  /** Absent for the reference, which is fetched when it is opened. */
  text?: string;
  checkpoint?: Checkpoint;
}

export function fixedVersions(starter: string, checkpoints: Checkpoint[], { history }: KeepingText): Version[] {
  const green = checkpoints.find(isGreen);
  return [
    { id: 'starter', title: history.starter, text: starter },
    ...(green ? [{ id: 'last-green', title: history.lastGreen, text: green.text, checkpoint: green }] : []),
    { id: 'solution', title: history.solution },
  ];
}

export const keptVersion = (checkpoint: Checkpoint, { history, locale }: KeepingText): Version => ({
  id: checkpoint.id,
  title: `${history.reasons[checkpoint.reason]} ${clockTime(checkpoint.atMs, locale)}`,
  text: checkpoint.text,
  checkpoint,
});

export function versionEntry(version: Version, text: KeepingText, choose: (version: Version) => void): HTMLLIElement {
  const { checkpoint, id, title } = version;
  const isFixed = checkpoint?.id !== id;
  const entry = el(
    'button',
    { type: 'button', class: 'version', 'data-version': id },
    el('span', { class: 'version-title' }, isFixed ? title : clockTime(checkpoint.atMs, text.locale)),
    checkpoint && el('span', { class: 'version-note' }, noteOf(checkpoint, isFixed, text)),
    checkpoint?.result && !isFixed && stageBars(checkpoint.result.stages, text),
  );
  entry.addEventListener('click', () => choose(version));
  return el('li', {}, entry);
}

function noteOf(checkpoint: Checkpoint, isFixed: boolean, { history, locale }: KeepingText): string {
  if (isFixed) return clockTime(checkpoint.atMs, locale);
  if (checkpoint.result) return history.score(checkpoint.result.score, checkpoint.result.max);
  return checkpoint.reason === 'run' ? history.ungraded : history.reasons[checkpoint.reason];
}

/** One bar for each stage, as full as its points. */
function stageBars(stages: NonNullable<Checkpoint['result']>['stages'], { history }: KeepingText): HTMLElement {
  const said = stages.map(({ points, max }, at) => history.stage(at + 1, points, max)).join(', ');
  return el(
    'span',
    { class: 'stage-bars', role: 'img', 'aria-label': said, title: said },
    ...stages.map(({ points, max }) =>
      el('span', { style: `--share: ${max > 0 ? (100 * points) / max : 0}%`, 'data-full': points >= max }),
    ),
  );
}
