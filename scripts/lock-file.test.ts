import { expect, it } from 'vitest';
import { lockFileProblems, readLockFile } from './lock-file.ts';

it('has every platform in the lock file', () => {
  expect(lockFileProblems(readLockFile())).toEqual([]);
});

it('names what a lock file lacks', () => {
  const lock = { packages: { '': {}, 'node_modules/tool': { optionalDependencies: { 'tool-mac': '1.0.0' } } } };
  expect(lockFileProblems(JSON.stringify(lock))).toEqual([
    'package-lock.json: node_modules/tool needs tool-mac on some platform, and the lock has it not; pin a version that has every platform',
  ]);
});
