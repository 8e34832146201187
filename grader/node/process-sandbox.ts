/** The sandbox port of the command line: a process of its own for every submission. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { platform } from 'node:os';
import { dirname } from 'node:path';
import { parseFromRealm } from '../core/parse-message.ts';
import type { Realm, RealmEnd, Sandbox } from '../core/ports.ts';
import type { FromRealm, Preparation, RunRequest } from '../core/protocol.ts';
import { sandboxCommand } from './sandbox-command.ts';
import type { SandboxLevel } from './sandbox-command.ts';

export interface ProcessSandboxFiles {
  child: string;
  runtime: string;
  codeCache: string;
}

const OUTPUT_BYTES_MAX = 8 * 1024 * 1024;

export function createProcessSandbox(files: ProcessSandboxFiles, level: SandboxLevel = 'process'): Sandbox {
  const { file, args } = sandboxCommand(level, dirname(files.runtime), files.child, [files.runtime, files.codeCache]);
  return {
    open: async (preparation) =>
      new ProcessRealm(
        preparation,
        // No environment, and a group of its own, so that all of it can be ended at once.
        spawn(file, args, { env: {}, cwd: dirname(files.runtime), stdio: ['pipe', 'pipe', 'pipe'], detached: platform() !== 'win32' }),
      ),
  };
}

class ProcessRealm implements Realm {
  readonly #preparation: Preparation;
  readonly #process: ChildProcess;
  readonly #waiting: (FromRealm | RealmEnd)[] = [];
  #wake: (() => void) | undefined;
  #partial = '';
  #received = 0;
  #errors = '';
  #ended = false;
  #ready = false;

  constructor(preparation: Preparation, child: ChildProcess) {
    this.#preparation = preparation;
    this.#process = child;
    child.stdout!.setEncoding('utf8');
    child.stdout!.on('data', (text: string) => this.#read(text));
    child.stderr!.setEncoding('utf8');
    child.stderr!.on('data', (text: string) => (this.#errors = (this.#errors + text).slice(-4_000)));
    child.stdin!.on('error', () => {});
    child.on('error', (error) => this.#push({ kind: 'broken', why: `the sandbox does not start: ${error.message}` }));
    child.on('close', (code, signal) => this.#push(this.#endOf(code, signal)));
  }

  run(request: RunRequest): void {
    this.#process.stdin!.end(JSON.stringify([this.#preparation, request]));
  }

  async next(timeoutMs: number): Promise<FromRealm | RealmEnd> {
    if (this.#waiting.length === 0)
      await new Promise<void>((resolve) => {
        // One more turn after the time is up: a message may have come while this process was busy.
        const timer = setTimeout(() => setTimeout(resolve, 5), timeoutMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    return this.#waiting.shift() ?? { kind: 'silent' };
  }

  kill(): void {
    const { pid } = this.#process;
    if (this.#ended || pid === undefined) return;
    try {
      if (platform() === 'win32') this.#process.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }

  #push(message: FromRealm | RealmEnd): void {
    this.#waiting.push(message);
    this.#wake?.();
  }

  #read(text: string): void {
    this.#received += text.length;
    if (this.#received > OUTPUT_BYTES_MAX) return this.kill();
    const lines = (this.#partial + text).split('\n');
    this.#partial = lines.pop()!;
    for (const line of lines) {
      const message = parseFromRealm(line);
      if (message?.kind === 'ready') this.#ready = true;
      if (message) this.#push(message);
    }
  }

  #endOf(code: number | null, signal: NodeJS.Signals | null): RealmEnd {
    this.#ended = true;
    if (/heap out of memory|heap limit|Array buffer allocation failed/.test(this.#errors) || signal === 'SIGABRT')
      return { kind: 'lost', cause: 'out-of-memory' };
    if (!this.#ready && code !== 0 && /MODULE_NOT_FOUND|ERR_ACCESS_DENIED|bad option/.test(this.#errors))
      return { kind: 'broken', why: `the sandbox fails: ${this.#errors.slice(0, 500)}` };
    return { kind: 'lost', cause: 'crashed' };
  }
}
