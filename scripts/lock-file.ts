/**
 * Checks that the lock file names every platform's package. A registry that lacks one platform makes
 * npm write a lock without it, and `npm ci` then fails, or installs a tool without its native part.
 */
import { readFileSync } from 'node:fs';

interface LockEntry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

export function lockFileProblems(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, LockEntry> };
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, resolved = '' }]) => [
    ...Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `package-lock.json: ${path || 'the project'} needs ${name} on some platform, and the lock has it not; pin a version that has every platform`),
    ...(/^https?:/.test(resolved) ? [`package-lock.json: ${path} names a registry's host; install with omit-lockfile-registry-resolved`] : []),
  ]);
}

export const readLockFile = (): string => readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
