/**
 * The turns of a realm's event loop. In each the earliest timer fires, because by then no microtask is left;
 * when there is none for long, whoever still waits waits for ever.
 */
import type { Host } from './host.ts';
import { noteFailure } from './sticky.ts';
import { fireNextTimer } from './virtual-time.ts';

/** A promise of the host's own may take some. */
const EMPTY_TURNS = 100;

export class Turns {
  readonly #host: Host;
  readonly #stuck: () => void;
  #empty = 0;
  #state: 'turning' | 'about to rest' | 'resting' | 'over' = 'turning';
  #next: (() => void) | undefined;

  /** @param stuck told when nothing can go on any more */
  constructor(host: Host, stuck: () => void) {
    this.#host = host;
    this.#stuck = stuck;
    host.macrotask(this.#turn);
  }

  /** Resolves in the next turn, after the messages that have come by then. No timer fires before. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.#next = resolve));
  }

  /** Stands still until {@link wake}. */
  rest(): void {
    this.#state = 'about to rest';
  }

  wake(): void {
    if (this.#state === 'resting') this.#host.macrotask(this.#turn);
    if (this.#state !== 'over') this.#state = 'turning';
  }

  end(): void {
    this.#state = 'over';
  }

  readonly #turn = (): void => {
    if (this.#state === 'over') return;
    if (this.#state === 'about to rest') return void (this.#state = 'resting');
    this.#empty = this.#goOn() ? 0 : this.#empty + 1;
    if (this.#empty > EMPTY_TURNS) this.#stuck();
    else this.#host.macrotask(this.#turn);
  };

  /** False when there was nothing to go on with. */
  #goOn(): boolean {
    const next = this.#next;
    this.#next = undefined;
    next?.();
    try {
      return next !== undefined || fireNextTimer();
    } catch (error) {
      noteFailure(error);
      return true;
    }
  }
}
