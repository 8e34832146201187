/**
 * What of the course is there. A lesson is there once its folder in content/ holds both languages and
 * lesson.json; a lab once its folder in labs/ holds lab.json. Nothing else has to be edited.
 */
import { getCollection } from 'astro:content';
import type { Lab } from '#core/lab.ts';
import { type Language, type Localized, languages } from '../i18n/languages.ts';
import { choicesIn } from './choices.ts';
import type { LessonMeta } from './lesson-meta.ts';
import { folderOf, outline } from './outline.ts';

export interface CourseLab {
  readonly id: string;
  readonly title: Localized;
  /** The lab as the grader reads it; absent while it is planned. */
  readonly lab?: Lab;
}

export interface CourseLesson {
  readonly number: number;
  readonly slug: string;
  /** Name of the folder in content/, whether it is there or not. */
  readonly folder: string;
  readonly title: Localized;
  readonly question: Localized;
  readonly labs: readonly CourseLab[];
  /** Answers that the lesson asks for. */
  readonly choices: number;
  /** Absent while the lesson is planned. */
  readonly meta?: LessonMeta;
}

export async function courseLabs(): Promise<CourseLab[]> {
  const there = new Map((await getCollection('labs')).map(({ id, data }) => [id, data]));
  const planned = outline.labs.map(({ id, title }) => {
    const lab = there.get(id);
    return lab ? { id, title: lab.title, lab } : { id, title };
  });
  const unplanned = [...there]
    .filter(([id]) => !outline.labs.some((lab) => lab.id === id))
    .map(([id, lab]) => ({ id, title: lab.title, lab }));
  return [...planned, ...unplanned];
}

export async function courseLessons(): Promise<CourseLesson[]> {
  const texts = new Map((await getCollection('lessons')).map(({ id, body }) => [id, body]));
  const metas = new Map((await getCollection('lessonMeta')).map(({ id, data }) => [id, data]));
  const labs = await courseLabs();
  return outline.lessons.map((planned) => {
    const folder = folderOf(planned);
    const meta = metas.get(folder);
    const complete = meta !== undefined && languages.every((language) => texts.has(`${language}/${folder}`));
    return {
      number: planned.number,
      slug: planned.slug,
      folder,
      title: complete ? meta.title : planned.title,
      question: planned.question,
      labs: labs.filter(({ id, lab }) => planned.labs.includes(id) || lab?.lesson === planned.slug),
      choices: choicesIn(texts.get(`ko/${folder}`) ?? ''),
      ...(complete && { meta }),
    };
  });
}

/** The lessons that can be read, with their `lesson.json`. */
export async function readyLessons(): Promise<(CourseLesson & { meta: LessonMeta })[]> {
  return (await courseLessons()).filter((lesson) => lesson.meta !== undefined) as (CourseLesson & { meta: LessonMeta })[];
}

export const textId = (language: Language, lesson: CourseLesson): string => `${language}/${lesson.folder}`;
