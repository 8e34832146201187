/**
 * Verdicts of earlier runs, one file a lab in .cache/check. A verdict follows from the engine, the suite,
 * the source and the seed alone, so an unchanged lab need not be graded again.
 */
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface VerdictCache<T> {
  /** What was kept under the parts, or what `make` gives now, which is kept. */
  of(parts: unknown[], make: () => Promise<T>): Promise<T>;
  /** Writes what this run asked for or found. */
  save(): Promise<void>;
}

const folder = join(process.cwd(), '.cache/check');

export const hashOf = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/**
 * @param basis hash of all that every verdict of this lab depends on; another one starts an empty cache
 * @param isVerdict false for what says nothing of the source and is not kept
 */
export async function openCache<T>(lab: string, basis: string, isVerdict: (made: T) => boolean): Promise<VerdictCache<T>> {
  const file = join(folder, `${lab}.${basis}.json`);
  const kept = new Map<string, T>(Object.entries(await readFile(file, 'utf8').then(JSON.parse).catch(() => ({}))));
  let changed = false;
  return {
    async of(parts, make) {
      const key = hashOf(parts);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = await make();
      if (isVerdict(made)) {
        kept.set(key, made);
        changed = true;
      }
      return made;
    },
    async save() {
      if (!changed) return;
      await mkdir(folder, { recursive: true });
      for await (const old of glob(`${lab}.*.json`, { cwd: folder })) if (old !== basename(file)) await rm(join(folder, old), { force: true });
      await writeFile(file, JSON.stringify(Object.fromEntries(kept)));
    },
  };
}
