/** The compiler port of the page. */
import { CompileError } from '#core/failures.ts';
import type { Compiler } from '#core/ports.ts';
import type { CompileReply, CompileRequest } from './compile.worker.ts';
import CompileWorker from './compile.worker.ts?worker';
import wasmUrl from 'esbuild-wasm/esbuild.wasm?url';

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
      const reply = await new Promise<CompileReply>((resolve, reject) => waiting.set(ask(source), { resolve, reject }));
      if (reply.kind === 'refused') throw new CompileError(reply.refused, reply.text, reply.line, reply.column);
      if (reply.kind === 'broken') throw new Error(reply.text);
      return { code: reply.code, map: reply.map };
    },
  };
}
