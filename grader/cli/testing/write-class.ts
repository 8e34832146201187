/** Writes a class for tests: seeded, each submission different by a comment at least, right, half right and broken ones. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** mulberry32: the same numbers everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SURNAMES = [...'김이박최정강조윤장임'];
const GIVEN = ['하늘', '미나', '준', '서연', '도윤', 'Sean', 'Zoë', 'An'];

/** @returns the names of the files, in the order of their numbers */
export async function writeClass(folder: string, lab: string, size: number, seed = 1): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const chance = seeded(seed);
  const [solution, starter] = await Promise.all(['solution', 'starter'].map((name) => readFile(`labs/${lab}/${name}.ts`, 'utf8')));
  const kinds = [solution!, solution!, starter!, solution!.replace('return', 'throw new Error("x"); return'), 'export const = 1;', 'export const nothing = 1;'];
  const names: string[] = [];
  for (let number = 0; number < size; number += 1) {
    const pick = <T>(list: T[]): T => list[Math.floor(chance() * list.length)]!;
    const name = `${20260000 + number}_${pick(SURNAMES)}${pick(GIVEN)}.ts`;
    await writeFile(join(folder, name), `${pick(kinds)}\n// ${number}\n`);
    names.push(name);
  }
  return names;
}
