import { en } from './en.ts';
import { ko, type Strings } from './ko.ts';
import type { Language } from './languages.ts';

const all: Record<Language, Strings> = { ko, en };

/** Words of the reading site in a language. */
export const strings = (language: Language): Strings => all[language];
