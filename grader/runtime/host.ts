/** What a realm's surroundings lend to the runtime: a way out for text and a turn of the event loop. */
export interface Host {
  /** Sends one message, as JSON text, to the grader. */
  post(text: string): void;
  /** Calls back in a later turn of the event loop, when no microtask is left. */
  macrotask(callback: () => void): void;
  /** Evaluates a script and gives the value of its only expression; throws what it throws. */
  evaluate(code: string, filename: string): unknown;
}
