/** A figure's simulation at a length that its speed is measured at; `speed.ts` beside the figure exports one as `speed`. */
export interface Speed {
  /** Simulates at least 100,000 events and gives their number. */
  events(): number;
}
