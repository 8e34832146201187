/** Files of a lab, under names that say their content. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { labFiles } from '../../../build/lab-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const labs = await getCollection('labs');
  const files = labs.map(async ({ id }) => {
    const { bundle, solution, suite } = await labFiles(id);
    return [bundle, solution, suite].map(({ name }) => ({ params: { lab: id, file: name } }));
  });
  return (await Promise.all(files)).flat();
};

export const GET: APIRoute = async ({ params }) => {
  const { bundle, solution, suite } = await labFiles(params['lab']!);
  const file = [bundle, solution, suite].find(({ name }) => name === params['file']);
  return new Response(file?.json ?? null, { status: file ? 200 : 404, headers: { 'content-type': 'application/json' } });
};
