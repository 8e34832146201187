/** A file is read, checked and shown before anything of it is kept. */
import type { MyWorkText } from '../i18n/my-work.ts';
import { addWork, type Comparison, compareWork, readAllWork } from '../store/all-work.ts';
import { FILE_CHARS_MAX, readWorkFile, type Work } from '../store/work-file.ts';
import { button, el, part } from '../workbench/dom.ts';
import type { LabEntry } from './kept-view.ts';

export function bindImport(
  root: HTMLElement,
  labs: LabEntry[],
  text: MyWorkText,
  trying: (work: () => Promise<void>) => Promise<void>,
  show: () => Promise<void>,
): void {
  const input = part<HTMLInputElement>(root, 'file');
  const preview = part(root, 'preview');
  part(root, 'choose').addEventListener('click', () => input.click());
  input.addEventListener('change', () =>
    trying(async () => {
      const [file] = input.files ?? [];
      // The same file may be chosen again.
      if (file) preview.replaceChildren(...(await previewOf(file)));
      input.value = '';
    }),
  );

  async function previewOf(file: File): Promise<Node[]> {
    const read = file.size > FILE_CHARS_MAX * 2 ? 'too-large' : readWorkFile(await file.text());
    if (typeof read === 'string') return [el('p', { class: 'problem' }, text.problems[read])];
    const { work, damaged } = read;
    const comparison = compareWork(await readAllWork(), work);
    const choices = comparison.differing.map((lab) => choiceFor(lab, labs, text));
    const add = button({ class: 'button' }, text.add, () => {
      const prefer = new Set(choices.flatMap(({ takesTheirs, lab }) => (takesTheirs() ? [lab] : [])));
      void trying(async () => {
        await addWork(work, prefer);
        preview.replaceChildren(el('p', {}, text.added));
      }).then(show);
    });
    return [
      el('h3', {}, text.preview),
      ...additions(comparison, text),
      damaged > 0 && el('p', {}, text.damaged(damaged)),
      choices.length > 0 && el('p', {}, text.differing),
      ...choices.map(({ element }) => element),
      el('p', { class: 'actions' }, isNothing(comparison, work) ? false : add, ' ', button({ class: 'button' }, text.cancel, () => preview.replaceChildren())),
    ].filter((node) => node !== false);
  }
}

function additions({ fresh, checkpoints, progress, answers }: Comparison, text: MyWorkText): Node[] {
  const lines = [
    fresh.length > 0 && text.previewFresh(fresh.length),
    checkpoints > 0 && text.previewRuns(checkpoints),
    progress > 0 && text.previewProgress(progress),
    answers > 0 && text.previewAnswers(answers),
  ].filter((line) => line !== false);
  return lines.length > 0 ? [el('ul', {}, ...lines.map((line) => el('li', {}, line)))] : [el('p', {}, text.previewNothing)];
}

const isNothing = ({ fresh, differing, checkpoints, progress, answers }: Comparison, { preferences }: Work): boolean =>
  fresh.length + differing.length + checkpoints + progress + answers === 0 && Object.keys(preferences).length === 0;

function choiceFor(lab: string, labs: LabEntry[], text: MyWorkText) {
  const theirs = el('input', { type: 'radio', name: `draft-${lab}`, value: 'theirs' });
  const mine = el('input', { type: 'radio', name: `draft-${lab}`, value: 'mine', checked: true });
  const element = el(
    'fieldset',
    {},
    el('legend', {}, labs.find(({ id }) => id === lab)?.title ?? lab),
    el('label', {}, mine, ` ${text.keepMine}`),
    el('label', {}, theirs, ` ${text.takeTheirs}`),
  );
  return { lab, element, takesTheirs: () => theirs.checked };
}
