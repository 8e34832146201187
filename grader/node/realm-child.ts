/**
 * The process that one submission runs in. It evaluates the runtime in a bare context that holds no
 * object of Node, hands it three functions, and writes what it posts to its standard output.
 */
import { readFileSync, writeSync } from 'node:fs';
import { createContext, Script, constants } from 'node:vm';
import type { Preparation, RunRequest } from '../core/protocol.ts';
import type { Host } from '../runtime/host.ts';
import { freezeReachable } from '../runtime/freeze.ts';

type Runtime = (host: Host, preparation: Preparation) => (request: RunRequest) => void;
type MakeHost = (post: Host['post'], macrotask: Host['macrotask'], evaluate: Host['evaluate']) => Host;

const [runtimeFile, cacheFile] = process.argv.slice(2) as [string, string];

const context = createContext(constants.DONT_CONTEXTIFY, {
  codeGeneration: { strings: false, wasm: false },
}) as typeof globalThis;

/** Wraps what this process lends, inside the context, so that no error of this realm gets in. */
const MAKE_HOST = `(function (post, macrotask, evaluate) { 'use strict';
  const guarded = (lend) => (...args) => {
    try { return lend(...args); } catch (error) { throw new Error('the sandbox refused: ' + String(error && error.message)); }
  };
  return {
    post: guarded(post),
    macrotask: guarded(macrotask),
    evaluate: (code, filename) => { const made = guarded(evaluate)(code, filename); if (made.error) throw made.error; return made.value; },
  };
})`;

const host = (new Script(MAKE_HOST).runInContext(context) as MakeHost)(
  (text) => writeAll(`${text}\n`),
  (callback) => void setImmediate(callback),
  (code, filename) => {
    const script = new Script(code, { filename });
    try {
      return { value: script.runInContext(context) };
    } catch (error) {
      return { error };
    }
  },
);

// At the end of the stack Node's own code throws an error of this realm into the context. All that can be
// reached from such an error is frozen, so that nothing can be done with it.
const seen = new Set<object>();
for (const intrinsic of [Object, Function, Array, Error, RangeError, TypeError, Promise, String, Number, Boolean, Symbol, Map, Set, RegExp, Date, Reflect, JSON])
  freezeReachable(intrinsic, seen);

const source = readFileSync(runtimeFile, 'utf8');
const runtime = new Script(source, { filename: 'runtime.js', cachedData: readCache() });
const open = (runtime.runInContext(context) as (realGlobal: object) => Runtime)(context);

// A promise that the submission leaves rejected ends no process: the tests say what is wrong.
process.on('unhandledRejection', () => {});
// What a submission throws from a timer is no text for the standard error that the grader reads.
process.on('uncaughtException', () => process.exit(70));

// Read at once: Node's stream for the standard input takes longer to load than the request to come.
// Parsed inside the context: the request's own objects are of the sealed realm, too.
const [preparation, request] = context.JSON.parse(readFileSync(0, 'utf8')) as [Preparation, RunRequest];
open(host, preparation)(request);

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

function writeAll(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
