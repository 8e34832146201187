/** `<lab-workbench>`: begins its work when it stands in a page and takes everything back when it leaves. */
import { startWorkbench } from './workbench.ts';

class LabWorkbench extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    this.#life = new AbortController();
    void startWorkbench(this, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }
}

customElements.define('lab-workbench', LabWorkbench);
