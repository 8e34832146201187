/** Feedback as Markdown. Text of students and of their programs stands in code, where no mark means anything. */
import type { ShownTest } from './feedback-level.ts';
import type { Feedback } from './feedback.ts';
import { lateText, WORDS } from './feedback-words.ts';
import { visible } from './html.ts';
import { inLanguage } from './in-korean.ts';

export function toMarkdown({ language, title, mark, lateness, report, stages }: Feedback): string {
  const words = WORDS[language];
  const lines = [`# ${plain(title)}`, ''];
  if (report.status === 'infra-error') lines.push(words.infraError, '');
  if (mark !== undefined) lines.push(`**${words.mark}: ${words.points(mark, report.max)}**`, '');
  if (lateness) lines.push(lateText(lateness, words), '');
  if (report.status === 'ungradable') lines.push(words.ungradable, '', ...fenced(words.reason, [inLanguage(report.reason?.text ?? '', language)]));
  if (report.status === 'graded')
    for (const stage of stages) {
      lines.push(`## ${plain(stage.title)} · ${words.points(stage.points, stage.max)}`, '');
      const failing = stage.tests.filter(({ verdict }) => verdict !== 'passed');
      if (failing.length === 0) lines.push(words.allPassed, '');
      for (const test of failing) lines.push(...testLines(test, words));
    }
  if (report.status === 'graded' && report.silent.max > 0) lines.push(words.silent(report.silent.points, report.silent.max), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function testLines({ id, verdict, points, max, rule, message, hint, detail, console }: ShownTest, words: (typeof WORDS)['en']): string[] {
  const lines = [`### ${plain(rule ?? id)}`, '', `${words.verdicts[verdict]} · ${words.points(points, max)}`, ''];
  if (message !== undefined) lines.push(...fenced(undefined, [message]));
  if (detail?.line !== undefined) lines.push(words.line(detail.line), '');
  if (detail?.script) lines.push(...fenced(words.script, detail.script));
  if (detail?.expected !== undefined) lines.push(...fenced(words.expected, [detail.expected]));
  if (detail?.received !== undefined) lines.push(...fenced(words.received, [detail.received]));
  if (console) lines.push(...fenced(words.console, console.map(({ text }) => text)));
  if (hint !== undefined) lines.push(`${words.hint}: ${plain(hint)}`, '');
  return lines;
}

/** A fence longer than any run of backticks inside. */
function fenced(heading: string | undefined, content: string[]): string[] {
  const text = visible(content.join('\n'));
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [...(heading === undefined ? [] : [`${heading}:`, '']), `${fence}text`, text, fence, ''];
}

/** Our own sentences, and names of tests, with what Markdown would read as marks taken out of force. */
const plain = (text: string): string => visible(text).replace(/[\n\r]+/g, ' ').replace(/[\\`*_[\]<>#|!~]/g, '\\$&');
