/** Names that Vitest's and chai's code uses and that a sealed realm does not have, or has otherwise. */

type Listener = (event: Event) => void;

export class Event {
  readonly type: string;

  constructor(type: string) {
    this.type = type;
  }
}

export class EventTarget {
  readonly #listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  dispatchEvent(event: Event): boolean {
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
    return true;
  }
}

class AbortSignal extends EventTarget {
  aborted = false;
  reason: unknown;

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}

export class AbortController {
  readonly signal = new AbortSignal();

  abort(reason: unknown = new Error('This operation was aborted')): void {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    this.signal.reason = reason;
    this.signal.dispatchEvent(new Event('abort'));
  }
}

/** Chai makes a proxy for each `expect`; only a submission's own are worth remembering (`proxies.ts`). */
export const Proxy = globalThis.Proxy;
