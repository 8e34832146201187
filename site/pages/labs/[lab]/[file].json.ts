/** Files of a lab, under names that say their content. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { labFiles } from '../../../build/lab-files.ts';
import type { LabFile, LabFiles } from '../../../build/lab-files.ts';

const filesOf = ({ bundle, solution, suite, ownRun }: LabFiles): LabFile[] => [bundle, solution, suite, ...(ownRun ? [ownRun] : [])];

export const getStaticPaths: GetStaticPaths = async () => {
  const labs = await getCollection('labs');
  const files = labs.map(async ({ id }) => {
    return filesOf(await labFiles(id)).map(({ name }) => ({ params: { lab: id, file: name } }));
  });
  return (await Promise.all(files)).flat();
};

export const GET: APIRoute = async ({ params }) => {
  const file = filesOf(await labFiles(params['lab']!)).find(({ name }) => name === params['file']);
  return new Response(file?.json ?? null, { status: file ? 200 : 404, headers: { 'content-type': 'application/json' } });
};
