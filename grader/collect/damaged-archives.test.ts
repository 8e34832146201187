/** Archives with random damage: whatever is bent, reading ends with bytes or with a sentence, never with a crash. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collect } from './collect.ts';
import { Refused } from './collected.ts';
import { rawZip } from './testing/raw-zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-damaged-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const whole = rawZip([
  { name: 'kim_1_2_lru-ttl-cache.ts', data: 'export const kim = 1;\n'.repeat(20) },
  { name: '이미나_3_4_lru-ttl-cache.ts', data: 'export const mina = 1;\n', stored: true },
  { name: 'lee_5_6_homework.zip', data: rawZip([{ name: 'lru-ttl-cache.ts', data: 'export const lee = 1;\n' }]), stored: true },
]);

const edit = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(whole.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(whole.length - 1), bytes: fc.constant(new Uint8Array()) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(whole.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }) }),
);

it('holds for 500 damaged archives', async () => {
  const path = join(folder, 'class.zip');
  let read = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      let bytes = Buffer.from(whole);
      for (const { kind, at, bytes: put } of edits) {
        const here = Math.min(at, bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, here), put, kind === 'cut' ? Buffer.alloc(0) : bytes.subarray(here + (kind === 'set' ? put.length : 0))]);
      }
      await writeFile(path, bytes);
      try {
        const { submissions } = await collect({ paths: [path], lab: 'lru-ttl-cache', labs: ['lru-ttl-cache'] });
        for (const { problem, read: readBytes } of submissions) {
          if (problem !== undefined) refused += 1;
          else if ((await readBytes()).length <= 4 * 1024 * 1024) read += 1;
        }
      } catch (error) {
        if (!(error as Error).message.startsWith('The package cannot be read here')) expect(error).toBeInstanceOf(Refused);
        expect((error as Error).message).toMatch(/^["A-Z].*/);
        refused += 1;
      }
    }),
    { numRuns: 500, seed: 20_261_122 },
  );
  expect(read).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
