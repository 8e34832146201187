/** What a worker of the sandbox evaluates: the runtime and its way in. */
import { realmFiles } from '../../../build/realm-files.ts';

export const getStaticPaths = async () => [{ params: { version: (await realmFiles()).version } }];

export async function GET(): Promise<Response> {
  return new Response((await realmFiles()).script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
