/** Where drafts live. Asynchronous, so that a database can take the place of localStorage. */
export interface Draft {
  text: string;
  /** Milliseconds since 1970. */
  savedAtMs: number;
  /** The text that a reset put aside. */
  beforeReset?: string;
}

export interface DraftStore {
  load(lab: string): Promise<Draft | undefined>;
  /** @throws when the browser refuses to keep it. */
  save(lab: string, draft: Draft): Promise<void>;
}

const keyOf = (lab: string) => `scale-out:draft:${lab}`;

/** Writes before it returns its promise, so a save while the page is being left still counts. */
export const localDraftStore: DraftStore = {
  async load(lab) {
    try {
      const draft: unknown = JSON.parse(localStorage.getItem(keyOf(lab)) ?? 'null');
      return isDraft(draft) ? draft : undefined;
    } catch {
      // Storage may be forbidden; then there is no draft.
      return undefined;
    }
  },
  async save(lab, draft) {
    localStorage.setItem(keyOf(lab), JSON.stringify(draft));
  },
};

function isDraft(value: unknown): value is Draft {
  const { text, savedAtMs, beforeReset } = (value ?? {}) as Partial<Draft>;
  return (
    typeof text === 'string' &&
    typeof savedAtMs === 'number' &&
    (beforeReset === undefined || typeof beforeReset === 'string')
  );
}
