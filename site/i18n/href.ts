import { type Language, languages } from './languages.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * Address of a page below the base path, with the slash at its end that GitHub Pages wants.
 *
 * Astro's own `astro:i18n` is left alone: importing it pulls the styles of every client script into the page.
 *
 * @example href('ko') // => '/ko/'
 * @example href('en', 'lessons/cache') // => '/en/lessons/cache/'
 * @example href('en', 'lessons/cache/#who-loads') // => '/en/lessons/cache/#who-loads'
 */
export function href(language: Language, path = ''): string {
  const [page = '', anchor] = path.split('#');
  const address = `${base}${language}/${page}`.replace(/\/*$/, '/');
  return anchor === undefined ? address : `${address}#${anchor}`;
}

/** Address of a file in site/public. */
export const asset = (path: string): string => `${base}${path}`;

/**
 * The same page in another language; a page outside the languages leads to that language's front page.
 *
 * @example translate('/ko/lessons/cache/', 'en') // => '/en/lessons/cache/'
 */
export function translate(pathname: string, to: Language): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const [first = '', ...rest] = path.split('/');
  return languages.some((language) => language === first) ? href(to, rest.join('/')) : href(to);
}
