/** `<my-work>`: what is kept, and the three things that can be done with it. */
import { myWorkText } from '../i18n/my-work.ts';
import { deleteAllWork, readAllWork } from '../store/all-work.ts';
import { listDamaged, removeDamaged } from '../store/damaged.ts';
import { StoreError } from '../store/database.ts';
import { isPersisted } from '../store/persistence.ts';
import { writeWorkFile } from '../store/work-file.ts';
import { part } from '../workbench/dom.ts';
import { download } from '../workbench/download.ts';
import { damagedView } from './damaged-view.ts';
import { bindImport } from './import-file.ts';
import { keptView, type LabEntry } from './kept-view.ts';

class MyWorkElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const lang = this.dataset['lang'] === 'en' ? 'en' : 'ko';
    const text = myWorkText(lang);
    const labs = JSON.parse(this.dataset['labs'] ?? '[]') as LabEntry[];
    const problem = part(this, 'problem');
    const clear = part(this, 'clear');

    /** Does something with the database; what goes wrong is said on the page. */
    const trying = async (work: () => Promise<void>): Promise<void> => {
      problem.textContent = '';
      try {
        await work();
      } catch (error) {
        problem.textContent = text.trouble[error instanceof StoreError ? error.trouble : 'full'];
      }
    };
    const show = () =>
      trying(async () => {
        const damaged = await listDamaged();
        part(this, 'kept').replaceChildren(...keptView(await readAllWork(), labs, lang));
        part(this, 'damaged').replaceChildren(...damagedView(damaged, { labs, lang, remove: (id) => void trying(() => removeDamaged(id)).then(show) }));
        const promised = await isPersisted();
        part(this, 'promise').textContent = promised === undefined ? '' : text.promise[promised ? 'given' : 'open'];
      });

    part(this, 'save').addEventListener('click', () =>
      trying(async () => {
        const atMs = Date.now();
        const day = new Date(atMs).toISOString().slice(0, 10);
        download(`scale-out-${day}.json`, writeWorkFile(await readAllWork(), atMs), 'application/json');
      }),
    );
    bindImport(this, labs, text, trying, show);
    clear.addEventListener('click', () => {
      if (!('sure' in clear.dataset)) {
        clear.dataset['sure'] = '';
        clear.textContent = text.clearSure;
        return;
      }
      void trying(async () => {
        await deleteAllWork();
        part(this, 'cleared').textContent = text.cleared;
      }).then(show);
      this.#calm(clear, text.clearButton);
    });
    clear.addEventListener('blur', () => this.#calm(clear, text.clearButton));
    part(this, 'ways').hidden = false;
    await show();
  }

  #calm(button: HTMLElement, label: string): void {
    delete button.dataset['sure'];
    button.textContent = label;
  }
}

customElements.define('my-work', MyWorkElement);
