import type { Language } from '../i18n/languages.ts';
import type { CourseLesson } from './course.ts';
import type { LessonMeta } from './lesson-meta.ts';
import type { LessonQuestion } from './questions.ts';

/**
 * What the components of a lesson's text know about where they stand. MDX cannot hand it to them, since its
 * author writes only `<Cite id="S20"/>`; so the page leaves it in `Astro.locals`.
 */
export interface LessonScope {
  readonly lang: Language;
  readonly lesson: CourseLesson & { readonly meta: LessonMeta };
  readonly questions: readonly LessonQuestion[];
}

/** @throws outside the page of a lesson. */
export function lessonScope(astro: { locals: App.Locals }): LessonScope {
  const scope = astro.locals.lessonScope;
  if (!scope) throw new Error('components of the lesson vocabulary work in the page of a lesson only');
  return scope;
}
