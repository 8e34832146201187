/**
 * A process that opens one realm after another: a fresh context each, the runtime compiled once. For a
 * lab's own files, which are trusted not to look for a way out; a submission gets a process of its own.
 * Reads a preparation with its request a line and writes what the realm posts; before its last message, `{"spentMs": …}`.
 */
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { constants, createContext, Script } from 'node:vm';
import type { Host } from '../runtime/host.ts';
import type { Preparation, RunRequest } from '../core/protocol.ts';

type Runtime = (host: Host, preparation: Preparation) => (request: RunRequest) => void;

const [runtimeFile, cacheFile] = process.argv.slice(2) as [string, string];
const runtime = new Script(readFileSync(runtimeFile, 'utf8'), { filename: 'runtime.js', cachedData: readFileSync(cacheFile) });
/** The last message of a realm: after it nothing of that realm is listened to. */
const LAST = /^\{"kind":("done"|"fault"|"loaded","failure")/;

process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => process.exit(70));
createInterface({ input: process.stdin }).on('line', openRealm);

function openRealm(line: string): void {
  const start = process.cpuUsage();
  const context = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: false } }) as typeof globalThis;
  let ended = false;
  const host: Host = {
    post(text) {
      if (ended) return;
      if (LAST.test(text)) {
        ended = true;
        const { user, system } = process.cpuUsage(start);
        write(JSON.stringify({ spentMs: Math.round((user + system) / 1000) }));
      }
      write(text);
    },
    macrotask: (callback) => void setImmediate(callback),
    evaluate: (code, filename) => new Script(code, { filename }).runInContext(context) as unknown,
  };
  const open = (runtime.runInContext(context) as (realGlobal: object) => Runtime)(context);
  const [preparation, request] = context.JSON.parse(line) as [Preparation, RunRequest];
  open(host, preparation)(request);
}

function write(text: string): void {
  const bytes = Buffer.from(`${text}\n`, 'utf8');
  for (let at = 0; at < bytes.length; )
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
}
