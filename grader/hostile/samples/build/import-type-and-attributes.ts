// @ts-nocheck
// may earn: 0
// must not: load anything for a type.
type Fs = typeof import('node:fs');
import type { Stats } from 'node:fs';
export type { Stats } from 'node:fs';
declare module 'x' {
  export const y: Fs;
}
export class Box {
  set() {}
  get(): Stats | undefined {
    return undefined;
  }
}
