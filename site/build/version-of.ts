/**
 * A name for the content of a file that a page fetches: no two deploys give one address two contents, so a page kept
 * for offline reading never meets a suite or a sandbox of another deploy.
 */
import { createHash } from 'node:crypto';

/** The dev server looks names up once, while an author goes on changing the files. */
export const versionOf = (content: string): string =>
  import.meta.env.DEV ? 'dev' : createHash('sha256').update(content).digest('hex').slice(0, 12);
