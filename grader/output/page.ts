/** A page that stands alone: opened from a file or an LMS it loads nothing, and runs no script but its own. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from './feedback-level.ts';
import { html, Markup } from './html.ts';

export interface Page {
  language: Language;
  title: string;
  style: string;
  script?: string;
}

/** Colours and measures of the course, so that a report looks like the page it speaks of. */
export const readTokens = (): Promise<string> => readFile(join(process.cwd(), 'site/styles/tokens.css'), 'utf8');

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Up to the body's content. */
export function pageHead({ language, title, style, script = '' }: Page): string {
  const policy = `default-src 'none'; style-src ${hash(style)} 'unsafe-hashes'; style-src-attr 'unsafe-inline'; script-src ${script === '' ? "'none'" : hash(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n${
    html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
`.text
  }`;
}

/** What follows the body's content. */
export const pageEnd = (script = ''): string => `${script === '' ? '' : `<script>${script}</script>\n`}</body>\n</html>\n`;
