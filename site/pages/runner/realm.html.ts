/** The sandboxed page of the workbench. */
import { createHash } from 'node:crypto';
import { realmPage } from '../../workbench/run/realm-page.ts';

export function GET(): Response {
  const page = realmPage((text) => createHash('sha256').update(text).digest('base64'));
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
