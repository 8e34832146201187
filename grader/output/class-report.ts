/**
 * One page for a class that stands alone: opened from a file, it needs nothing else and asks nobody. Given
 * out in pieces, so that memory does not grow with the class.
 */
import { createHash } from 'node:crypto';
import type { ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import { bars, distribution, percent } from './class-charts.ts';
import { CLASS_SCRIPT } from './class-script.ts';
import type { ClassStatistics, TestStatistics } from './class-statistics.ts';
import { CLASS_STYLE } from './class-style.ts';
import { CLASS_WORDS } from './class-words.ts';
import type { ClassWords } from './class-words.ts';
import type { Language, Levels } from './feedback-level.ts';
import { feedbackOf } from './feedback.ts';
import { feedbackBody } from './feedback-html.ts';
import { lateText, WORDS } from './feedback-words.ts';
import { html, Markup, sentence } from './html.ts';
import { inLanguage } from './in-korean.ts';
import { pageHead, pageEnd } from './page.ts';

export interface ClassReport {
  manifest: RunManifest;
  statistics: ClassStatistics;
  language: Language;
  /** The course's colours, see `readTokens`. */
  tokens: string;
  lines: () => AsyncIterable<ResultLine>;
  stored: (line: ResultLine) => Promise<StoredReport>;
}

/** The instructor sees everything. */
const EVERYTHING: Levels = { default: 'full', stages: {}, tests: {} };

export async function* toClassReport({ manifest, statistics, language, tokens, lines, stored }: ClassReport): AsyncGenerator<string> {
  const words = CLASS_WORDS[language];
  const { lab, title, stages } = manifest;
  const max = stages.reduce((sum, { points }) => sum + points, 0);
  yield pageHead({ language, title: title[language], style: tokens + CLASS_STYLE, script: CLASS_SCRIPT });
  yield html`<main>
<header><h1>${title[language]}</h1><p>${lab} ${manifest.labVersion}</p></header>
${overview(statistics, manifest, words)}
<nav aria-label="${words.contents}">${[['tests', words.tests], ['failures', words.clusters], ['students', words.students], ['left-out', words.leftOut]].filter(([id]) => id !== 'left-out' || isAnybodyLeftOut(manifest)).map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
<div class="pair"><section><h2>${words.distribution}</h2>${distribution(statistics, max, words)}</section>
<section><h2>${words.stops}</h2>${bars(statistics.stops.map((count, index) => ({ label: stages[index] ? `${index + 1} ${stages[index].title[language]}` : words.none, count })), words.stops)}</section></div>
${tests(statistics, manifest, language)}
${clusters(statistics, manifest, language)}
`.text;
  yield* students(lines, manifest, language);
  yield html`${leftOut(manifest, language)}${foundation(manifest, words)}</main>
<dialog aria-labelledby="student"><form method="dialog"><h2 id="student" aria-live="polite"></h2><button type="button" data-step="-1" aria-label="${words.previous}" title="${words.previous}">←</button><button type="button" data-step="1" aria-label="${words.next}" title="${words.next}">→</button><button>${words.close}</button></form><div></div></dialog>
`.text;
  // Many pages of a class are alike: such as those of full marks, or without a source.
  const pages = new Map<string, number>();
  for await (const line of lines()) {
    const page = html`${line.flags.length > 0 && html`<ul class="flags">${line.flags.map((flag) => html`<li>${inLanguage(flag, language)}</li>`)}</ul>`}${feedbackBody(feedbackOf(line, await stored(line), manifest, EVERYTHING, language))}`;
    const key = createHash('sha256').update(page.text).digest('base64');
    const same = pages.get(key);
    pages.set(key, same ?? pages.size);
    yield html`<template data-of="${line.submission.id}" data-page="${pages.get(key)}">${same === undefined && page}</template>
`.text;
  }
  yield pageEnd(CLASS_SCRIPT);
}

function overview({ graded, ungradable, infraErrors, mean, median, bins }: ClassStatistics, { intake }: RunManifest, words: ClassWords): Markup {
  const figures: [string, string | number, boolean][] = [
    [words.submissions, intake.submissions, true], [words.graded, graded, true], [words.ungradable, ungradable, ungradable > 0],
    [words.infraErrors, infraErrors, infraErrors > 0], [words.missing, intake.missing.length, intake.missing.length > 0],
    [words.mean, mean?.toFixed(1) ?? '–', true], [words.median, median ?? '–', true], [words.full, bins.at(-1)!, true],
  ];
  return html`<dl class="overview">${figures.filter(([, , shown]) => shown).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function tests({ tests: all }: ClassStatistics, { stages }: RunManifest, language: Language): Markup {
  const words = CLASS_WORDS[language];
  const rules = new Map(stages.flatMap((stage) => stage.tests.map((test) => [test.id, test.rule[language]])));
  const free = new Set(stages.flatMap((stage) => stage.tests.filter(({ points }) => points === 0).map(({ id }) => id)));
  const weak = ({ discrimination }: TestStatistics): boolean => discrimination !== undefined && discrimination < 0.1;
  return html`<section id="tests"><h2>${words.tests}</h2><p class="note">${words.discriminationNote}</p>
<table class="tests"><thead><tr><th scope="col">${words.tests}</th><th scope="col" class="number">${words.rate}</th><th scope="col" class="number">${words.discrimination}</th></tr></thead>
${stages.map(({ title }, index) => html`<tbody><tr><th colspan="3" scope="rowgroup">${index + 1} ${title[language]}</th></tr>
${all.filter(({ stage }) => stage === index + 1).map((test) => html`<tr><td>${sentence(rules.get(test.id) ?? test.id)}<small><code>${test.id}</code>${free.has(test.id) && ` · ${WORDS[language].points(0, 0)}`}</small></td><td class="number"><span class="meter" style="--share:${test.rate.toFixed(3)}"></span>${percent(test.rate)}</td><td class="number${weak(test) && ' weak'}">${test.discrimination?.toFixed(2) ?? '–'}</td></tr>
`)}</tbody>`)}</table></section>`;
}

function clusters({ clusters: all }: ClassStatistics, { stages }: RunManifest, language: Language): Markup {
  const words = CLASS_WORDS[language];
  const rules = new Map(stages.flatMap((stage) => stage.tests.map((test) => [test.id, test.rule[language]])));
  return html`<section id="failures"><h2>${words.clusters}</h2>
${all.length === 0 && html`<p class="note">${words.clustersNone}</p>`}
<ol class="clusters">${all.map(({ tests, message, count, examples }) => html`<li><strong>${count}</strong><div>${tests.length === 0 && html`<p>${words.ungradable}</p>`}${alike(tests.map((test) => sentence(rules.get(test) ?? test)), words)}<pre>${tests.length === 0 ? inLanguage(message, language) : message}</pre><p class="note">${words.examples} ${examples.map((id) => html`<button type="button" data-open="${id}">${id}</button> `)}</p></div></li>
`)}</ol></section>`;
}

const RULES_SHOWN = 2;

/** The first rules, and the others on demand. */
function alike(rules: Markup[], words: ClassWords): Markup {
  const more = rules.slice(RULES_SHOWN);
  return html`${rules.slice(0, RULES_SHOWN).map((rule) => html`<p>${rule}</p>`)}${more.length > 0 && html`<details><summary>${words.more(more.length)}</summary>${more.map((rule) => html`<p>${rule}</p>`)}</details>`}`;
}

async function* students(lines: ClassReport['lines'], { stages }: RunManifest, language: Language): AsyncGenerator<string> {
  const words = CLASS_WORDS[language];
  const sortable = (key: string, label: string, number = false, name = label): Markup =>
    html`<th scope="col" aria-sort="none"${number && html` class="number${key !== 'mark' && ' stage'}"`}><button type="button" data-sort="${key}" title="${name}" aria-label="${name}">${label}</button></th>`;
  yield html`<section id="students"><h2>${words.students}</h2>
<form class="filter"><label>${words.filter}<input type="search" name="words" autocomplete="off"></label>
<label>${words.status}<select name="kind"><option value="">${words.all}</option><option value="flagged">${words.flagged}</option><option value="ungradable">${words.ungradable}</option><option value="infra-error">${words.infraErrors}</option>${stages.map(({ title }, index) => html`<option value="stage-${index + 1}">${words.lostIn(`${index + 1} ${title[language]}`)}</option>`)}</select></label>
<output data-template="${words.shown('#', '##')}"></output></form>
<div class="wide"><table class="students"><thead><tr>${sortable('name', words.name)}${sortable('mark', words.mark, true)}${stages.map(({ title }, index) => sortable(`stage-${index + 1}`, String(index + 1), true, `${index + 1} ${title[language]}`))}<th scope="col">${words.flags}</th></tr></thead><tbody>
`.text;
  for await (const line of lines()) yield student(line, stages, language).text;
  yield '</tbody></table></div></section>\n';
}

function student({ submission, status, reason, mark, tests: all, flags, lateness }: ResultLine, stages: RunManifest['stages'], language: Language): Markup {
  const { id, who } = submission;
  const name = who.map((person) => person.name ?? person.login ?? person.email ?? person.userId).filter(Boolean).join(', ') || id;
  const numbers = who.flatMap(({ studentId, login, email }) => [studentId, login, email].filter((text) => text !== undefined)).join(' ');
  const points = stages.map((_, index) => all.filter(({ stage }) => stage === index + 1).reduce((sum, test) => sum + test.points, 0));
  const lost = points.flatMap((sum, index) => (status === 'graded' && sum < stages[index]!.points ? [`stage-${index + 1}`] : []));
  const kinds = [...lost, ...(status === 'graded' ? [] : [status]), ...(flags.length > 0 || lateness ? ['flagged'] : [])];
  const notes = [...(status === 'graded' ? [] : [inLanguage(reason?.text ?? status, language)]), ...(lateness ? [lateText(lateness, WORDS[language])] : []), ...flags.map((flag) => inLanguage(flag, language))];
  return html`<tr data-kinds="${kinds.join(' ')}" data-words="${`${name} ${id} ${numbers}`.toLowerCase()}"><th scope="row" data-value="${name}"><button type="button" data-open="${id}">${name}</button>${numbers !== '' && html`<small>${numbers}</small>`}</th>
<td class="number total" data-value="${mark ?? -1}">${mark ?? '–'}</td>${points.map((sum, index) => html`<td class="number stage${sum > 0 && sum === stages[index]!.points && ' full'}" data-value="${sum}">${status === 'graded' && stages[index]!.points > 0 ? sum : '–'}</td>`)}
<td class="flags">${notes.map((note) => html`<p>${note}</p>`)}</td></tr>
`;
}

const isAnybodyLeftOut = ({ intake: { missing, refused, superseded, notUnderstood } }: RunManifest): boolean =>
  [missing, refused, superseded, notUnderstood].some(({ length }) => length > 0);

/** Whoever and whatever is in no row of the table. */
function leftOut({ intake: { missing, refused, superseded, notUnderstood } }: RunManifest, language: Language): Markup | false {
  const words = CLASS_WORDS[language];
  const lists: [string, string[]][] = [
    [words.missing, missing.map(({ name, studentId, email, login, userId }) => [name, studentId ?? userId, email ?? login].filter(Boolean).join(' '))],
    [words.refused, refused.map(({ path, why }) => `${path}: ${inLanguage(why, language)}`)],
    [words.superseded, superseded.map(({ path, by }) => `${path} → ${by}`)],
    [words.notUnderstood, notUnderstood],
  ];
  const shown = lists.filter(([, items]) => items.length > 0);
  return shown.length > 0 && html`<section id="left-out"><h2>${words.leftOut}</h2>
${shown.map(([title, items]) => html`<details${items.length <= 20 && new Markup(' open')}><summary>${title} ${items.length}</summary><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></details>
`)}</section>
`;
}

function foundation({ labDigest, engine, engineDigest, seed, secondSeed, sandbox, node, platform, submissionsDigest }: RunManifest, words: ClassWords): Markup {
  const rows: [string, string | number | undefined][] = [
    ['lab', labDigest], ['engine', `${engine} ${engineDigest}`], ['seed', secondSeed === undefined ? seed : `${seed}, ${secondSeed}`],
    ['sandbox', sandbox], ['node', `${node} ${platform}`], ['submissions', submissionsDigest],
  ];
  return html`<footer><h2>${words.rests}</h2><dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></footer>`;
}
