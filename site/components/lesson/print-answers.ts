/**
 * On paper, what would give an answer away moves to the end: who prints a lesson can solve it with a pencil.
 * Without a script explanations stay where they are.
 */
const copyOf = (element: Element): Element => {
  const copy = element.cloneNode(true) as Element;
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  return copy;
};

function paragraph(lead: string, rest = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = lead;
  made.append(strong, rest && ` ${rest}`);
  return made;
}

const textOf = (within: Element, selector: string): string => within.querySelector(selector)?.textContent?.trim() ?? '';

/** The right option first, then why each of the others attracts. */
function answersOf(group: Element): Element[] {
  const options = [...group.querySelectorAll('.option')];
  const right = options.filter((option) => option.hasAttribute('data-correct'));
  const wrong = options.filter((option) => !option.hasAttribute('data-correct') && option.querySelector('.why'));
  const others = document.createElement('ul');
  for (const option of wrong) {
    const item = document.createElement('li');
    item.textContent = `${textOf(option, '.text')}: ${textOf(option, '.why')}`;
    others.append(item);
  }
  return [...right.map((option) => paragraph(textOf(option, '.text'), textOf(option, '.why'))), ...(wrong.length > 0 ? [others] : [])];
}

/** Everything that the text under `lesson` asks, with its answer, as it stands there. */
function foldedAnswers(lesson: Element): Element[] {
  let checks = 0;
  return [...lesson.querySelectorAll('.choice-group, .review')].flatMap((asked) => {
    const heading = document.createElement('h3');
    const name = textOf(asked, 'legend, .label');
    heading.textContent = asked.matches('.self-check') ? `${name} ${++checks}` : name;
    const reveal = asked.querySelector('.reveal-body');
    return [heading, ...answersOf(asked), ...(reveal ? [copyOf(reveal)] : [])];
  });
}

const section = document.querySelector<HTMLElement>('.print-answers');
const lesson = document.querySelector('.prose');

addEventListener('beforeprint', () => {
  if (!section || !lesson) return;
  section.querySelector('div')?.replaceChildren(...foldedAnswers(lesson));
  section.hidden = false;
});

addEventListener('afterprint', () => {
  if (!section) return;
  section.hidden = true;
  section.querySelector('div')?.replaceChildren();
});
