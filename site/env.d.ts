/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the page of a lesson before its MDX is rendered; see course/lesson-scope.ts. */
    lessonScope?: import('./course/lesson-scope.ts').LessonScope;
  }
}
