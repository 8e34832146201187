/**
 * A process that makes V8's code cache for the runtime: `node code-cache-child.ts RUNTIME CACHE`. The
 * cache is taken after a small trusted suite has run, so that it holds the functions which a run calls,
 * not only the ones that are compiled when the script is read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { constants, createContext, Script } from 'node:vm';
import type { Host } from '../runtime/host.ts';
import type { Preparation, RunRequest } from '../core/protocol.ts';

const WARM_UP_SUITE = `(function (require) {
  const { describe, it, expect, vi } = require('vitest');
  const lab = require('#lab');
  const fc = require('fast-check').default;
  describe('warm', () => {
    it('up', async () => {
      const { Box } = require('#submission');
      const box = lab.scripted(new Box(), 'box');
      expect(box.get(), 'a message').toBe(1);
      expect([1, { a: 1 }]).toEqual([1, { a: 1 }]);
      expect(() => { throw new RangeError('x'); }).toThrow(RangeError);
      await expect(Promise.resolve(1)).resolves.toBe(1);
      lab.property(fc.array(fc.integer(), { size: 'max', maxLength: 20 }), (list) => expect(list.length).toBeLessThan(21));
      lab.reportCost('get', 1, lab.stepsOf(() => box.get()));
    });
    it('down', () => expect([1]).toEqual([2]));
  });
})`;

const WARM_UP_SUBMISSION = '(function (tick) { class Box { get() { tick(1); return 1; } } return { Box: () => Box }; })';

type Runtime = (host: Host, preparation: Preparation) => (request: RunRequest) => void;

const [runtimeFile, cacheFile] = process.argv.slice(2) as [string, string];

const script = new Script(readFileSync(runtimeFile, 'utf8'), { filename: 'runtime.js' });
const context = createContext(constants.DONT_CONTEXTIFY) as typeof globalThis;
const open = (script.runInContext(context) as (realGlobal: object) => Runtime)(context);
const host: Host = {
  post: (text) => {
    if (text.startsWith('{"kind":"fault"')) throw new Error(text);
    if (!text.startsWith('{"kind":"done"')) return;
    writeFileSync(cacheFile, script.createCachedData());
    process.exit();
  },
  macrotask: (callback) => void setImmediate(callback),
  evaluate: (code, filename) => new Script(code, { filename }).runInContext(context) as unknown,
};
open(host, { suite: WARM_UP_SUITE, exports: ['Box'], seed: 1, steps: 1e6, loadSteps: 1e6 })({
  kind: 'run', submission: WARM_UP_SUBMISSION, lines: [1], tests: ['warm/up', 'warm/down'],
});
