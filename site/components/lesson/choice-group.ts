/**
 * `<choice-group>` around a fieldset of radio buttons: remembers the choice, says how it went, and where the first
 * choice counts, holds the reader to it and opens the explanation. Without it the fieldset, the marks and the
 * explanation work by themselves; this only adds to them.
 */
import { readAnswer, writeAnswer } from './answers.ts';

export class ChoiceGroupElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.#choose());
    this.#againButton?.addEventListener('click', () => this.#startOver());
    const answer = readAnswer(this.#key);
    const input = this.#inputs.find(({ value }) => value === answer);
    if (!input) return;
    input.checked = true;
    this.#settle();
  }

  #choose(): void {
    writeAnswer(this.#key, this.#chosen?.value);
    this.#settle();
    const reveal = this.querySelector('details');
    if (this.#commits && reveal) reveal.open = true;
  }

  #settle(): void {
    const chosen = this.#chosen;
    if (!chosen) return;
    const right = chosen.closest('[data-correct]') !== null;
    this.#say((right ? this.dataset['right'] : this.dataset['wrong']) ?? '');
    if (!this.#commits) return;
    for (const input of this.#inputs) input.disabled = input !== chosen;
    if (this.#againButton) this.#againButton.hidden = false;
  }

  #startOver(): void {
    writeAnswer(this.#key, undefined);
    for (const input of this.#inputs) {
      input.disabled = false;
      input.checked = false;
    }
    this.#say('');
    if (this.#againButton) this.#againButton.hidden = true;
    const reveal = this.querySelector('details');
    if (reveal) reveal.open = false;
    this.#inputs[0]?.focus();
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  /** Whether the first choice counts. */
  get #commits(): boolean {
    return this.hasAttribute('data-commits');
  }

  get #key(): string {
    return this.dataset['key'] ?? '';
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  }

  get #chosen(): HTMLInputElement | undefined {
    return this.#inputs.find(({ checked }) => checked);
  }

  get #againButton(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>('button[data-again]');
  }
}

customElements.define('choice-group', ChoiceGroupElement);
