/** V8's code cache for the runtime: it saves each realm the time to compile what is the same for all. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { V8_FLAGS } from './sandbox-command.ts';

const CHILD = fileURLToPath(new URL('./code-cache-child.ts', import.meta.url));

/** Made in a process with the flags of a realm's: V8 rejects, silently, what was made under others. */
export async function writeCodeCache(runtimeFile: string, cacheFile: string): Promise<void> {
  await promisify(execFile)(process.execPath, [...V8_FLAGS, '--no-warnings', CHILD, runtimeFile, cacheFile]);
}
