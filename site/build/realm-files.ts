/** The sandbox of the lab pages: its page, and the script of its workers. */
import { createHash } from 'node:crypto';
import { buildRealmWorker } from '../../grader/build/bundle.ts';
import { realmPage } from '../workbench/run/realm-page.ts';
import { versionOf } from './version-of.ts';

export interface RealmFiles {
  version: string;
  html: string;
  script: string;
}

let built: Promise<RealmFiles> | undefined;

async function build(): Promise<RealmFiles> {
  const html = realmPage((text) => createHash('sha256').update(text).digest('base64'));
  const script = await buildRealmWorker();
  return { version: versionOf(html + script), html, script };
}

export const realmFiles = (): Promise<RealmFiles> => (import.meta.env.DEV ? build() : (built ??= build()));
