/** What makes a class's page sortable and filterable and opens a student's own page; runs in the browser. */
export const CLASS_SCRIPT = `
'use strict';
const table = document.querySelector('.students');
const body = table.tBodies[0];
const rows = [...body.rows];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

for (const button of table.querySelectorAll('[data-sort]'))
  button.addEventListener('click', () => {
    const head = button.closest('th');
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement.cells) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const value = (row) => row.cells[head.cellIndex].dataset.value;
    rows.sort((one, other) => collator.compare(value(one), value(other)) * (down ? -1 : 1));
    body.append(...rows);
  });

const filter = document.querySelector('.filter');
const output = filter.querySelector('output');
function show() {
  const words = filter.elements.words.value.toLowerCase().normalize('NFC').split(/\\s+/);
  const kind = filter.elements.kind.value;
  let shown = 0;
  for (const row of rows) {
    row.hidden = !words.every((word) => row.dataset.words.includes(word)) || (kind !== '' && !row.dataset.kinds.split(' ').includes(kind));
    if (!row.hidden) shown += 1;
  }
  output.textContent = output.dataset.template.replace('##', rows.length).replace('#', shown);
}
filter.addEventListener('input', show);
filter.addEventListener('submit', (event) => event.preventDefault());
show();

const pages = new Map();
const pageOf = new Map();
for (const template of document.querySelectorAll('template[data-of]')) {
  if (!pages.has(template.dataset.page)) pages.set(template.dataset.page, template);
  pageOf.set(template.dataset.of, pages.get(template.dataset.page));
}
const dialog = document.querySelector('dialog');
const rowOf = new Map(rows.map((row) => [row.querySelector('[data-open]').dataset.open, row]));
let open = '';
function turnTo(id) {
  open = id;
  const name = rowOf.get(id).cells[0].dataset.value;
  dialog.querySelector('h2').textContent = name === id ? id : name + ' · ' + id;
  dialog.querySelector('div').replaceChildren(pageOf.get(id).content.cloneNode(true));
  dialog.scrollTop = 0;
}
/** Among the students that the filter shows, in the order of the table. */
function step(by) {
  const shown = rows.filter((row) => !row.hidden);
  const next = shown[shown.indexOf(rowOf.get(open)) + by];
  if (next) turnTo(next.querySelector('[data-open]').dataset.open);
}
dialog.addEventListener('keydown', ({ key, target }) => {
  // A picture that is wider than the page is moved by the same keys.
  if (target.closest('.picture')) return;
  if (key === 'ArrowLeft') step(-1);
  if (key === 'ArrowRight') step(1);
});
document.addEventListener('click', ({ target }) => {
  const button = target.closest && target.closest('[data-open], [data-step]');
  if (!button) return;
  if (button.dataset.step) return step(Number(button.dataset.step));
  turnTo(button.dataset.open);
  dialog.showModal();
});
`;
