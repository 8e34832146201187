import { z } from 'astro/zod';

const text = z.object({ ko: z.string().min(1), en: z.string().min(1) });

const sourceSchema = z.object({
  id: z.string().regex(/^S\d+[a-z]?$/).describe('Number of the source in the course; <Cite id="S20"/> refers to it'),
  title: z.string().min(1),
  url: z.url(),
  version: z.string().optional().describe('Version, commit or date of what was read'),
});

/** `lesson.json` in a folder of content/. */
export const lessonMetaSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/).describe('Last part of the address'),
  number: z.int().min(1),
  minutes: z.int().positive().describe('Reading time, a guess until measured'),
  title: text,
  description: text.describe('One sentence for the head of the page and for search engines'),
  lab: z.string().optional().describe('Id of the lab that belongs to the lesson'),
  claims: z.array(z.string()).default([]).describe('Ids of the statements of the notes that the lesson judges'),
  sources: z.array(sourceSchema).default([]),
});

export type LessonMeta = z.infer<typeof lessonMetaSchema>;
export type LessonSource = LessonMeta['sources'][number];
