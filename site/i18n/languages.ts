/** Languages the course is written in; the first is the one it is written in first. */
export const languages = ['ko', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in every language, as `lesson.json`, `lab.json` and `outline.json` carry it. */
export type Localized = Readonly<Record<Language, string>>;

const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/** @throws if the route was given a language that the course does not have. */
export function toLanguage(value: unknown): Language {
  if (isLanguage(value)) return value;
  throw new Error(`no language ${String(value)}; the course is written in ${languages.join(' and ')}`);
}

export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');
