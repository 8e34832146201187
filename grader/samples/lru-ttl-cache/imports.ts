import { readFileSync } from 'node:fs';
export class LruTtlCache {
  get() {
    return readFileSync('/etc/passwd', 'utf8');
  }
}
