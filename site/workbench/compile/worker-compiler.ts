/** The compiler port of the page. */
import { tooDeep } from '#core/compile.ts';
import { CompileError } from '#core/failures.ts';
import type { Compiler } from '#core/ports.ts';
import type { CompileReply, CompileRequest } from './compile.worker.ts';
import CompileWorker from './compile.worker.ts?worker';
import { withOwnSource } from './own-source.ts';
import wasmUrl from 'packed:esbuild.wasm?url';

/** For the compiling alone; the compiler has been loaded by then. */
const COMPILE_MS = 30_000;

export interface WorkerCompiler extends Compiler {
  /** Fetches and starts the compiler while the learner reads. */
  warm(): void;
  /** Settles when the compiler has been loaded, however long that takes. @throws when it cannot be. */
  ready(): Promise<void>;
  /** The same compiler; what it gives shows in a debugger as the text that was written. */
  forDebugging: Compiler;
  dispose(): void;
}

export function createWorkerCompiler(): WorkerCompiler {
  let worker: Worker | undefined;
  let sequence = 0;
  const waiting = new Map<number, { resolve: (reply: CompileReply) => void; reject: (error: Error) => void }>();
  const url = new URL(wasmUrl, location.href).href;

  const lose = (why: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new CompileWorker();
    started.onmessage = ({ data }: MessageEvent<CompileReply>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    };
    started.onerror = () => lose('the compiler was lost');
    return started;
  };
  const ask = (source?: string, debugging = false): Promise<CompileReply> => {
    worker ??= start();
    sequence += 1;
    const id = sequence;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker?.postMessage({ id, source, debugging, wasmUrl: url } satisfies CompileRequest);
    });
  };
  const ready = async (): Promise<void> => {
    const reply = await ask();
    if (reply.kind === 'broken') throw new Error(reply.text);
  };

  const transform = async (source: string, debugging = false): ReturnType<Compiler['transform']> => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<'late'>((resolve) => (late = setTimeout(() => resolve('late'), COMPILE_MS)));
    const reply = await Promise.race([ask(source, debugging), tooLate]).finally(() => clearTimeout(late));
    if (reply === 'late' || reply.kind === 'exhausted') {
      lose('the compiler was ended by another source');
      throw tooDeep();
    }
    if (reply.kind === 'refused') throw new CompileError(reply.refused, reply.text, reply.line, reply.column);
    if (reply.kind !== 'compiled') throw new Error(reply.kind === 'broken' ? reply.text : 'the compiler gave no answer');
    return { code: reply.code, map: reply.map };
  };

  return {
    ready,
    transform: (source) => transform(source),
    warm: () => void ready().catch(() => {}),
    dispose: () => lose('the page was left'),
    forDebugging: { transform: async (source) => withOwnSource(source, await transform(source, true)) },
  };
}
