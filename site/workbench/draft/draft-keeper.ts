/** Keeps what is typed: saves a moment after the last key and when the page is left. */
import type { Draft, DraftStore } from './draft-store.ts';

const SAVE_AFTER_MS = 400;

export type SaveState = { kind: 'untouched' } | { kind: 'saved'; atMs: number } | { kind: 'failed' };

export class DraftKeeper {
  readonly #store: DraftStore;
  readonly #lab: string;
  readonly #onState: (state: SaveState) => void;
  #draft: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: DraftStore, lab: string, onState: (state: SaveState) => void) {
    this.#store = store;
    this.#lab = lab;
    this.#onState = onState;
  }

  /** The kept text, or the starter when nothing was kept. */
  async open(starter: string): Promise<string> {
    this.#draft = await this.#store.load(this.#lab);
    this.#onState(this.#draft ? { kind: 'saved', atMs: this.#draft.savedAtMs } : { kind: 'untouched' });
    return this.#draft?.text ?? starter;
  }

  edited(text: string): void {
    if (text === this.#draft?.text) return;
    this.#draft = { savedAtMs: Date.now(), ...keptReset(this.#draft), text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  /** Saves now what waits to be saved. */
  async flush(): Promise<void> {
    if (this.#timer === undefined || !this.#draft) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#save({ ...this.#draft, savedAtMs: Date.now() });
  }

  get canUndoReset(): boolean {
    return this.#draft?.beforeReset !== undefined;
  }

  async reset(current: string, starter: string): Promise<void> {
    await this.#replace({ text: starter, savedAtMs: Date.now(), beforeReset: current });
  }

  /** @returns the text from before the reset. */
  async undoReset(): Promise<string | undefined> {
    const text = this.#draft?.beforeReset;
    if (text !== undefined) await this.#replace({ text, savedAtMs: Date.now() });
    return text;
  }

  async #replace(draft: Draft): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#save(draft);
  }

  async #save(draft: Draft): Promise<void> {
    this.#draft = draft;
    try {
      await this.#store.save(this.#lab, draft);
      this.#onState({ kind: 'saved', atMs: draft.savedAtMs });
    } catch {
      this.#onState({ kind: 'failed' });
    }
  }
}

const keptReset = (draft: Draft | undefined): Pick<Draft, 'beforeReset'> =>
  draft?.beforeReset === undefined ? {} : { beforeReset: draft.beforeReset };
