/** esbuild-wasm in a worker of its own: compiling never blocks the page, and never runs learner code. */
import * as esbuild from 'esbuild-wasm/esm/browser.min.js';
import type { CompileError } from '#core/failures.ts';
import { toCompileError, transformOptions } from '#core/compile.ts';
import { unpack } from './unpack.ts';

export interface CompileRequest {
  id: number;
  /** Absent: only start. */
  source?: string;
  /** Whether `debugger` stays in. */
  debugging?: boolean;
  wasmUrl: string;
}
export type CompileReply =
  | { id: number; kind: 'ready' }
  | { id: number; kind: 'compiled'; code: string; map: string }
  | { id: number; kind: 'refused'; refused: CompileError['kind']; text: string; line: number | undefined; column: number | undefined }
  | { id: number; kind: 'exhausted' }
  | { id: number; kind: 'broken'; text: string };

let ready: Promise<void> | undefined;

async function start(wasmUrl: string): Promise<void> {
  const wasmModule = await WebAssembly.compileStreaming(unpack(await fetch(wasmUrl)));
  await esbuild.initialize({ wasmModule, worker: false });
}

async function answer({ id, source, debugging, wasmUrl }: CompileRequest): Promise<CompileReply> {
  try {
    ready ??= start(wasmUrl);
    await ready;
  } catch (error) {
    ready = undefined;
    return { id, kind: 'broken', text: `the compiler does not load: ${String(error)}` };
  }
  if (source === undefined) return { id, kind: 'ready' };
  try {
    const { code, map } = await esbuild.transform(source, debugging ? { ...transformOptions, drop: [] } : transformOptions);
    return { id, kind: 'compiled', code, map };
  } catch (error) {
    try {
      const { kind, message, line, column } = toCompileError(error);
      return { id, kind: 'refused', refused: kind, text: message, line, column };
    } catch {
      // Its stack ran out, or its memory: the next source gets a fresh compiler.
      return { id, kind: 'exhausted' };
    }
  }
}

onmessage = async ({ data }: MessageEvent<CompileRequest>) => postMessage(await answer(data));
