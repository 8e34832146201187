/** The sandboxed page of the workbench. */
import { realmFiles } from '../../../build/realm-files.ts';

export const getStaticPaths = async () => [{ params: { version: (await realmFiles()).version } }];

export async function GET(): Promise<Response> {
  return new Response((await realmFiles()).html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
