/**
 * Keeps what is typed: saves a moment after the last key and when the page is left. A save that would land on
 * another tab's is not made; both texts are kept, and the learner says which one goes on.
 */
import { addCheckpoint, removeCheckpoint } from '../../store/checkpoints.ts';
import { StoreError, type StoreTrouble } from '../../store/database.ts';
import { readDraft, writeDraft } from '../../store/drafts.ts';
import { forgetLastWords, readLastWords, writeLastWords } from '../../store/last-words.ts';
import { type OpenedDraft, openDraft } from '../../store/open-draft.ts';
import { BOUNDS, type Checkpoint, type Draft, type LabTexts, newId } from '../../store/records.ts';

const SAVE_AFTER_MS = 400;

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saved'; atMs: number }
  | { kind: 'unsaved'; trouble: StoreTrouble | 'too-large' }
  /** Another tab has saved a text that this one has not seen. */
  | { kind: 'conflict'; theirs: Draft };

/** The lab as this page has it. */
export interface KeptLab {
  id: string;
  version: string;
  texts?: LabTexts;
}

export interface KeeperEvents {
  state(state: SaveState): void;
  /** Another tab has gone on, and nothing was typed here since: its text is the draft. */
  follow(text: string): void;
}

export class DraftKeeper {
  readonly #lab: string;
  readonly #labVersion: string;
  readonly #labTexts: LabTexts | undefined;
  readonly #events: KeeperEvents;
  #state: SaveState = { kind: 'untouched' };
  #known = 0;
  #text = '';
  /** The text that the database holds, as far as this tab knows. */
  #saved = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  /** Checkpoint that holds this tab's text while another tab's is the draft. */
  #asideId: string | undefined;

  constructor({ id, version, texts }: KeptLab, events: KeeperEvents) {
    this.#lab = id;
    this.#labVersion = version;
    this.#labTexts = texts;
    this.#events = events;
  }

  get text(): string {
    return this.#text;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The kept text, or the starter when nothing was kept; never rejects. */
  async open(starter: string): Promise<OpenedDraft & { text: string }> {
    try {
      const opened = await openDraft(this.#lab);
      this.#adopt(opened.draft, starter);
      return { ...opened, text: this.#text };
    } catch (error) {
      this.#text = readLastWords(this.#lab)?.text ?? starter;
      this.#saved = starter;
      this.#say({ kind: 'unsaved', trouble: troubleOf(error) });
      return { draft: undefined, text: this.#text };
    }
  }

  edited(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  /** Saves now what waits to be saved. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#inTurn(() => (this.#dirty ? this.#save() : Promise.resolve()));
  }

  /** The page is going away: what is not saved yet is written down where it cannot be late. */
  leave(): void {
    if (!this.#dirty || this.#text.length > BOUNDS.textChars) return;
    writeLastWords(this.#lab, { text: this.#text, savedAtMs: Date.now(), revision: this.#known });
    void this.flush();
  }

  /** Makes another text the draft; the one that it replaces becomes a checkpoint. */
  replace(next: string): Promise<void> {
    const before = this.#text;
    this.#text = next;
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#save([this.#checkpoint('replaced', before)]));
  }

  /** Looks whether another tab has saved since. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const { draft } = await readDraft(this.#lab);
        if (!draft || draft.revision <= this.#known || this.#state.kind === 'conflict') return;
        if (this.#dirty) return await this.#meet(draft);
        this.#adopt(draft, draft.text);
        this.#events.follow(draft.text);
      } catch {
        // Only a look; the next save tells what is wrong.
      }
    });
  }

  /** Ends a conflict for this tab's text; the other's becomes a checkpoint. */
  takeOver(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'conflict') return;
      const { theirs } = this.#state;
      this.#known = theirs.revision;
      const mine = this.#asideId;
      await this.#save([{ ...this.#checkpoint('other-tab', theirs.text), atMs: theirs.savedAtMs }]);
      // Now the draft itself, so no longer kept beside it.
      if (mine !== undefined && this.#asideId === undefined) await removeCheckpoint(mine).catch(() => {});
    });
  }

  /** Ends a conflict for the other's text; this tab's stays as a checkpoint. */
  giveWay(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'conflict') return;
      const { theirs } = this.#state;
      await this.#save();
      const newest = await readDraft(this.#lab).catch(() => undefined);
      this.#adopt(newest?.draft ?? theirs, theirs.text);
      this.#events.follow(this.#text);
    });
  }

  get #dirty(): boolean {
    return this.#text !== this.#saved;
  }

  async #save(checkpoints: Checkpoint[] = []): Promise<void> {
    const text = this.#text;
    if (text.length > BOUNDS.textChars) return this.#say({ kind: 'unsaved', trouble: 'too-large' });
    try {
      if (this.#state.kind === 'conflict' && this.#known < this.#state.theirs.revision) return await this.#putAside();
      const draft = { lab: this.#lab, text, savedAtMs: Date.now(), labVersion: this.#labVersion, labTexts: this.#labTexts };
      const result = await writeDraft(draft, this.#known, checkpoints);
      if ('theirs' in result) return await this.#meet(result.theirs);
      this.#known = result.written.revision;
      this.#saved = text;
      this.#asideId = undefined;
      forgetLastWords(this.#lab, text);
      this.#say({ kind: 'saved', atMs: draft.savedAtMs });
    } catch (error) {
      this.#say({ kind: 'unsaved', trouble: troubleOf(error) });
    }
  }

  async #meet(theirs: Draft): Promise<void> {
    this.#say({ kind: 'conflict', theirs });
    await this.#putAside();
  }

  async #putAside(): Promise<void> {
    this.#asideId ??= newId(Date.now());
    await addCheckpoint({ ...this.#checkpoint('other-tab', this.#text), id: this.#asideId });
  }

  #adopt(draft: Draft | undefined, otherwise: string): void {
    this.#known = draft?.revision ?? 0;
    this.#text = this.#saved = draft?.text ?? otherwise;
    this.#asideId = undefined;
    this.#say(draft ? { kind: 'saved', atMs: draft.savedAtMs } : { kind: 'untouched' });
  }

  #checkpoint(reason: Checkpoint['reason'], text: string): Checkpoint {
    const atMs = Date.now();
    return { id: newId(atMs), lab: this.#lab, atMs, reason, text, labVersion: this.#labVersion };
  }

  #say(state: SaveState): void {
    this.#state = state;
    this.#events.state(state);
  }

  /** One thing with the database at a time, in the order they were asked for. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work);
    return this.#queue;
  }
}

const troubleOf = (error: unknown): StoreTrouble => (error instanceof StoreError ? error.trouble : 'refused');
