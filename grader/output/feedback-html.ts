/** Feedback as one page that stands alone. */
import { drawSchedule } from '../schedule/draw.ts';
import type { Language, ShownTest } from './feedback-level.ts';
import type { Feedback } from './feedback.ts';
import { FEEDBACK_STYLE } from './feedback-style.ts';
import { lateText, WORDS } from './feedback-words.ts';
import { html, Markup, sentence } from './html.ts';
import { inLanguage } from './in-korean.ts';
import { pageHead, pageEnd } from './page.ts';

const PICTURE_WIDTH = 640;

/** @param tokens the course's colours, see `readTokens` */
export function toHtml(feedback: Feedback, tokens: string): string {
  const head = pageHead({ language: feedback.language, title: feedback.title, style: tokens + FEEDBACK_STYLE });
  return head + html`<main>${feedbackBody(feedback)}</main>
`.text + pageEnd();
}

export function feedbackBody({ language, title, mark, lateness, report, stages }: Feedback): Markup {
  const words = WORDS[language];
  return html`<h1>${title}</h1>
${report.status === 'infra-error' && html`<p>${words.infraError}</p>`}
${mark !== undefined && html`<p class="mark">${words.points(mark, report.max)}</p>`}
${lateness && html`<p>${lateText(lateness, words)}</p>`}
${report.status === 'ungradable' && html`<p>${words.ungradable}</p><pre>${inLanguage(report.reason?.text ?? '', language)}</pre>`}
${report.status === 'graded' && stages.map((stage) => html`<section><h2>${stage.title} <span>${words.points(stage.points, stage.max)}</span></h2>
${stage.tests.filter(({ verdict }) => verdict !== 'passed').map((test) => failing(test, language))}
<ul class="passed">${stage.tests.filter(({ verdict }) => verdict === 'passed').map(({ id, rule }) => html`<li>${sentence(rule ?? id)}</li>`)}</ul></section>
`)}
${report.status === 'graded' && report.silent.max > 0 && html`<p>${words.silent(report.silent.points, report.silent.max)}</p>`}`;
}

function failing({ id, rule, verdict, points, max, message, detail, hint, console }: ShownTest, language: Language): Markup {
  const words = WORDS[language];
  // The renderer escapes what it is given.
  const picture = detail?.trace && drawSchedule(detail.trace, PICTURE_WIDTH, language);
  const block = (heading: string, text: string | undefined, kind?: 'value'): Markup | false =>
    text !== undefined && html`<div${kind && html` class="${kind}"`}><dt>${heading}</dt><dd><pre>${text}</pre></dd></div>`;
  return html`<article><h3>${sentence(rule ?? id)}</h3>
<p class="verdict">${words.verdicts[verdict]} · ${words.points(points, max)}${detail?.line !== undefined && ` · ${words.line(detail.line)}`}</p>
${message !== undefined && html`<pre>${message}</pre>`}
${picture !== undefined && html`<div class="picture" tabindex="0" role="group" aria-label="${words.script}">${new Markup(picture)}</div>`}
${picture !== undefined && html`<details><summary>${words.script}</summary><pre>${detail?.script?.join('\n')}</pre></details>`}
<dl>${block(words.script, picture === undefined ? detail?.script?.join('\n') : undefined)}${block(words.expected, detail?.expected, 'value')}${block(words.received, detail?.received, 'value')}${block(words.console, console?.map(({ text }) => text).join('\n'))}</dl>
${hint !== undefined && html`<p><strong>${words.hint}</strong> ${sentence(hint)}</p>`}</article>
`;
}
