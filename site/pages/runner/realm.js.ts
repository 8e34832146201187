/** What a worker of the sandbox evaluates: the runtime and its way in. */
import { buildRealmWorker } from '../../../grader/build/bundle.ts';

export async function GET(): Promise<Response> {
  return new Response(await buildRealmWorker(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
