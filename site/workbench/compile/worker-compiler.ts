/** The compiler port of the page. */
import { tooDeep } from '#core/compile.ts';
import { CompileError } from '#core/failures.ts';
import type { Compiler } from '#core/ports.ts';
import type { CompileReply, CompileRequest } from './compile.worker.ts';
import CompileWorker from './compile.worker.ts?worker';
import wasmUrl from 'esbuild-wasm/esbuild.wasm?url';

/** Starting the compiler on a slow machine counts as well. */
const COMPILE_MS = 30_000;

export interface WorkerCompiler extends Compiler {
  /** Fetches and starts the compiler while the learner reads. */
  warm(): void;
  dispose(): void;
}

export function createWorkerCompiler(): WorkerCompiler {
  let worker: Worker | undefined;
  let sequence = 0;
  const waiting = new Map<number, { resolve: (reply: CompileReply) => void; reject: (error: Error) => void }>();
  const url = new URL(wasmUrl, location.href).href;

  const start = (): Worker => {
    const started = new CompileWorker();
    started.onmessage = ({ data }: MessageEvent<CompileReply>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    };
    started.onerror = () => {
      for (const { reject } of waiting.values()) reject(new Error('the compiler was lost'));
      waiting.clear();
      started.terminate();
      worker = undefined;
    };
    return started;
  };
  const ask = (source?: string): number => {
    worker ??= start();
    sequence += 1;
    worker.postMessage({ id: sequence, source, wasmUrl: url } satisfies CompileRequest);
    return sequence;
  };

  return {
    warm: () => void ask(),
    dispose: () => worker?.terminate(),
    async transform(source) {
      const reply = await new Promise<CompileReply>((resolve, reject) => {
        const id = ask(source);
        const late = setTimeout(() => resolve({ id, kind: 'exhausted' }), COMPILE_MS);
        const settle = <T>(settled: (value: T) => void) => (value: T): void => {
          clearTimeout(late);
          settled(value);
        };
        waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      });
      if (reply.kind === 'exhausted') {
        worker?.terminate();
        worker = undefined;
        throw tooDeep();
      }
      if (reply.kind === 'refused') throw new CompileError(reply.refused, reply.text, reply.line, reply.column);
      if (reply.kind === 'broken') throw new Error(reply.text);
      return { code: reply.code, map: reply.map };
    },
  };
}
