/** A lab's points, limits and compiled suite, as the page's grader fetches them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { buildLab } from '../../../../grader/build/bundle.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCollection('labs')).map(({ id }) => ({ params: { lab: id } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await buildLab(params['lab']!)), { headers: { 'content-type': 'application/json' } });
