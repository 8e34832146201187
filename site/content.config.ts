import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { labSchema } from '#core/lab.ts';
import { lessonMetaSchema } from './course/lesson-meta.ts';

const folderOf = (entry: string) => entry.split('/')[0]!;

/** `ko/09-cache`: the text of a lesson in a language. */
const lessons = defineCollection({
  loader: glob({
    base: './content',
    pattern: '*/{ko,en}.mdx',
    generateId: ({ entry }) => entry.replace(/^([^/]+)\/(\w+)\.mdx$/, '$2/$1'),
  }),
});

/** `09-cache`: what is said about a lesson once for all languages. */
const lessonMeta = defineCollection({
  loader: glob({
    base: './content',
    pattern: '*/lesson.json',
    generateId: ({ entry }) => folderOf(entry),
  }),
  schema: lessonMetaSchema,
});

/** `lru-ttl-cache`: a lab as the grader reads it. */
const labs = defineCollection({
  loader: glob({
    base: './labs',
    pattern: '*/lab.json',
    generateId: ({ entry }) => folderOf(entry),
  }),
  schema: labSchema,
});

/** `lru-ttl-cache/task.ko`: the text of a lab in a language. */
const labDocs = defineCollection({
  loader: glob({
    base: './labs',
    pattern: '*/{task,debrief}.{ko,en}.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
});

export const collections = { lessons, lessonMeta, labs, labDocs };
