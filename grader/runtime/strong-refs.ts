/** Weak references whose target is never collected: when a garbage collector runs is not the same twice. */
class StrongRef<T extends object> {
  readonly #target: T;

  constructor(target: T) {
    this.#target = target;
  }

  deref(): T {
    return this.#target;
  }

  get [Symbol.toStringTag](): string {
    return 'WeakRef';
  }
}

class SilentRegistry {
  register(): void {}

  unregister(): boolean {
    return false;
  }
}

export const strongRefs = { WeakRef: StrongRef, FinalizationRegistry: SilentRegistry };
