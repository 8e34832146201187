/**
 * The sandbox port for a lab's own files: realms in processes that are kept, because starting one takes
 * longer than most of these realms live.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { parseFromRealm } from '../core/parse-message.ts';
import type { Realm, RealmEnd, Sandbox } from '../core/ports.ts';
import type { FromRealm, Preparation, RunRequest } from '../core/protocol.ts';
import { V8_FLAGS } from '../node/sandbox-command.ts';
import type { ProcessSandboxFiles } from '../node/process-sandbox.ts';

export interface WarmSandbox extends Sandbox {
  open(preparation: Preparation): Promise<Realm & { readonly spentMs: number }>;
  /** Ends all processes. */
  close(): void;
}

type Files = Pick<ProcessSandboxFiles, 'runtime' | 'codeCache'>;

const child = fileURLToPath(new URL('./warm-child.ts', import.meta.url));

export function createWarmSandbox(files: Files): WarmSandbox {
  const idle: WarmProcess[] = [];
  const all = new Set<WarmProcess>();
  const start = (): WarmProcess => {
    const started: WarmProcess = new WarmProcess(files, () => idle.push(started), () => {
      all.delete(started);
      if (idle.includes(started)) idle.splice(idle.indexOf(started), 1);
    });
    all.add(started);
    return started;
  };
  return {
    open: async (preparation) => (idle.pop() ?? start()).open(preparation),
    close: () => all.forEach((each) => each.kill()),
  };
}

class WarmProcess {
  readonly #child: ChildProcess;
  #realm: WarmRealm | undefined;

  constructor({ runtime, codeCache }: Files, free: () => void, gone: () => void) {
    this.#child = spawn(process.execPath, [...V8_FLAGS, '--no-warnings', child, runtime, codeCache], {
      env: {}, stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdin!.on('error', () => {});
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      const spent = /^\{"spentMs":(\d+)\}$/.exec(line)?.[1];
      if (spent !== undefined) this.#realm!.spentMs = Number(spent);
      const message = parseFromRealm(line);
      if (!message) return;
      if (isLast(message)) free();
      this.#realm?.push(message);
    });
    this.#child.on('close', (_, signal) => {
      gone();
      this.#realm?.push({ kind: 'lost', cause: signal === 'SIGABRT' ? 'out-of-memory' : 'crashed' });
    });
  }

  open(preparation: Preparation): WarmRealm {
    const run = (request: RunRequest): void => void this.#child.stdin!.write(`${JSON.stringify([preparation, request])}\n`);
    this.#realm = new WarmRealm(run, () => this.kill());
    return this.#realm;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

class WarmRealm implements Realm {
  /** CPU time, ms, all threads together; known when it has ended. */
  spentMs = 0;
  readonly run: (request: RunRequest) => void;
  readonly #end: () => void;
  readonly #waiting: (FromRealm | RealmEnd)[] = [];
  #wake: (() => void) | undefined;
  #ended = false;

  constructor(run: (request: RunRequest) => void, end: () => void) {
    this.run = run;
    this.#end = end;
  }

  push(message: FromRealm | RealmEnd): void {
    this.#ended ||= isLast(message);
    this.#waiting.push(message);
    this.#wake?.();
  }

  async next(timeoutMs: number): Promise<FromRealm | RealmEnd> {
    if (this.#waiting.length === 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    return this.#waiting.shift() ?? { kind: 'silent' };
  }

  /** A realm that has ended leaves a process that is used again, perhaps already. */
  kill(): void {
    if (!this.#ended) this.#end();
  }
}

const isLast = (message: FromRealm | RealmEnd): boolean =>
  message.kind === 'done' || message.kind === 'fault' || (message.kind === 'loaded' && message.failure !== undefined);
