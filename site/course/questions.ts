export interface LessonQuestion {
  /** Anchor within the page. */
  readonly id: string;
  readonly title: string;
}

const openingTag = /<Question\b([^>]*)>/g;
const attribute = (attributes: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

/**
 * The questions of a lesson, in order, read from its MDX. Astro's list of headings holds those written in
 * Markdown only, and a question is a component.
 *
 * @example lessonQuestions('<Question id="who-loads" title="Who loads?">') // => [{ id: 'who-loads', title: 'Who loads?' }]
 * @throws if a question has no id or title written as a plain string.
 */
export function lessonQuestions(mdx: string): LessonQuestion[] {
  return [...mdx.matchAll(openingTag)].map(([tag, attributes = '']) => {
    const id = attribute(attributes, 'id');
    const title = attribute(attributes, 'title');
    if (!id || !title)
      throw new Error(`${tag} needs id="…" and title="…" as plain strings; the contents list is made from them`);
    return { id, title };
  });
}
