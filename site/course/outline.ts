import { z } from 'astro/zod';
import file from '../../content/outline.json' with { type: 'json' };

const text = z.object({ ko: z.string().min(1), en: z.string().min(1) });

const outlineSchema = z
  .object({
    parts: z.array(
      z.object({
        id: z.enum(['one-machine', 'spread-and-copy', 'lighten', 'many-places']),
        title: text,
        first: z.int().describe('Number of the first lesson'),
        last: z.int().describe('Number of the last lesson'),
      }),
    ),
    lessons: z.array(
      z.object({
        number: z.int(),
        slug: z.string(),
        title: text,
        question: text.describe('The one question that the lesson answers'),
        labs: z.array(z.string()).describe('Ids of the labs that the lesson prepares for, there or planned'),
      }),
    ),
    labs: z.array(z.object({ id: z.string(), title: text })).describe('Names of labs until their folder is there'),
  })
  .superRefine((outline, ctx) => {
    const labs = new Set(outline.labs.map((lab) => lab.id));
    for (const [index, lesson] of outline.lessons.entries()) {
      if (lesson.number !== index + 1)
        ctx.addIssue(`lesson ${lesson.slug} stands at place ${index + 1} with number ${lesson.number}`);
      for (const lab of lesson.labs)
        if (!labs.has(lab)) ctx.addIssue(`lesson ${lesson.slug} names lab ${lab}; add it to labs of outline.json`);
    }
  });

/** The course as planned: what exists of it is a matter of which folders are there, see course.ts. */
export const outline = outlineSchema.parse(file);

export type PartId = (typeof outline)['parts'][number]['id'];
export type PlannedLesson = (typeof outline)['lessons'][number];

/**
 * Folder of a lesson in content/.
 *
 * @example folderOf({ number: 9, slug: 'cache' }) // => '09-cache'
 */
export const folderOf = (lesson: { number: number; slug: string }): string =>
  `${String(lesson.number).padStart(2, '0')}-${lesson.slug}`;
