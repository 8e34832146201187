// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: load another module.
import { readFileSync } from 'node:fs';

export class Box {
  secret = readFileSync('__SECRET_FILE__', 'utf8');
}
