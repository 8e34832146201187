/** What the grader needs from the outside: a compiler and a place to run code it does not trust. */
import type { FromRealm, Preparation, RunRequest } from './protocol.ts';

/** TypeScript to JavaScript; esbuild in Node, esbuild-wasm in the browser. */
export interface Compiler {
  /** @throws CompileError when the text is not valid TypeScript. */
  transform(source: string): Promise<{ code: string; map: string }>;
}

/** One fresh world for one submission: a worker in the page, a process on the command line. */
export interface Realm {
  /** Once: a realm serves one submission. */
  run(request: RunRequest): void;
  /** Next message, or how the realm ended. Never rejects. */
  next(timeoutMs: number): Promise<FromRealm | RealmEnd>;
  /** Ends it at once, whatever runs in it. */
  kill(): void;
}

export type RealmEnd =
  | { kind: 'silent' }
  | { kind: 'lost'; cause: 'out-of-memory' | 'crashed' }
  | { kind: 'broken'; why: string };

export interface Sandbox {
  /** @throws when no realm can be had: that is our failure, not the submission's. */
  open(preparation: Preparation): Promise<Realm>;
}
