import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeEngineFiles } from './engine-files.ts';
import { V8_FLAGS } from './sandbox-command.ts';

const ASK = `
  const { readFileSync } = require('node:fs');
  const [runtime, cache] = process.argv.slice(1);
  const script = new (require('node:vm').Script)(readFileSync(runtime, 'utf8'), { filename: 'runtime.js', cachedData: readFileSync(cache) });
  console.log(script.cachedDataRejected ? 'rejected' : 'taken');`;

test('a process with the flags of a realm takes the code cache', async () => {
  const files = await writeEngineFiles();
  try {
    const answer = execFileSync(process.execPath, [...V8_FLAGS, '-e', ASK, files.runtime, files.codeCache], { encoding: 'utf8' });
    expect(answer.trim()).toBe('taken');
  } finally {
    await files.remove();
  }
}, 60_000);
