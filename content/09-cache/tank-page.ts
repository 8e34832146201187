import type { TankView } from './tank-view.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function showBar(root: HTMLElement, name: string, shares: readonly number[]): void {
  const parts = root.querySelectorAll<HTMLElement>(`[data-bar="${name}"] > span`);
  shares.forEach((share, band) => {
    const part = parts[band]!;
    part.style.flexBasis = percent(share);
    part.querySelector('i')!.textContent = `${Math.round(share * 100)}%`;
  });
}

function showMarks(place: HTMLElement, marks: readonly number[]): void {
  place.replaceChildren(
    ...marks.map((mark, index) => {
      const line = document.createElement('span');
      line.style.left = percent(mark);
      if (index === 0) line.textContent = place.dataset['label'] ?? '';
      return line;
    }),
  );
}

function showRows(body: HTMLElement, rows: readonly string[][]): void {
  body.replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement('tr');
      cells.forEach((words, index) => {
        const cell = document.createElement(index === 0 ? 'th' : 'td');
        if (index === 0) cell.setAttribute('scope', 'row');
        cell.textContent = words;
        row.append(cell);
      });
      return row;
    }),
  );
}

/**
 * Puts a view into the markup of CacheTank.astro. In motion, reads go by too fast to be told one by one, and the
 * table and the words read aloud wait for the next rest.
 */
export function showView(root: HTMLElement, view: TankView, motion: 'at rest' | 'in motion'): void {
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const { progress, summary, ...texts } = view.texts;
  if (motion === 'in motion') Object.assign(texts, { request: progress, verdict: '', left: '' });
  for (const [name, words] of Object.entries(texts)) part(name).textContent = words;
  for (const [name, d] of Object.entries(view.paths)) root.querySelector(`[data-path="${name}"]`)!.setAttribute('d', d);
  showBar(root, 'demand', view.demand);
  showBar(root, 'occupancy', view.occupancy);
  showMarks(part('marks'), view.marks);
  root.querySelector<SVGElement>('.tank svg')!.style.setProperty('--stroke', String(view.stroke));
  const chart = root.querySelector<HTMLElement>('.chart')!;
  chart.style.setProperty('--ideal', String(view.idealTop));
  chart.style.setProperty('--run', String(view.runTop));

  const atRest = motion === 'at rest';
  root.toggleAttribute('data-moving', !atRest);
  root.dataset['outcome'] = atRest ? view.outcome : 'none';
  part('drop').className = `drop band${atRest ? view.requestBand : null}`;
  part('leftDrop').className = `drop band${atRest ? view.leftBand : null}`;
  if (atRest) {
    part('summary').textContent = summary!;
    showRows(part('rows'), view.rows);
  }
}
