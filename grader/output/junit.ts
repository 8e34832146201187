/**
 * JUnit XML for dashboards of CI systems: a testsuite for each submission. There is no official schema; this
 * is the part that all readers share. Points stand in a property of each testcase.
 */
import type { ResultLine, ResultTest, RunManifest } from '../core/run.ts';
import { levelOf } from './feedback-level.ts';
import type { Level, Levels } from './feedback-level.ts';

type Lines = () => AsyncIterable<ResultLine>;

/**
 * In pieces, so that memory does not grow with the class. Reads the lines twice: totals stand at the top.
 * @param levels what may be shown; everything when nobody says so
 */
export async function* toJUnit({ lab, stages }: RunManifest, all: Lines, levels?: Levels): AsyncGenerator<string> {
  const lines: Lines = levels === undefined ? all : async function* () {
    for await (const line of all()) yield { ...line, tests: line.tests.flatMap((test) => shown(test, levelOf(test, stages, levels))) };
  };
  const totals = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  for await (const line of lines()) {
    const counts = countsOf(line);
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += counts[key];
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(lab)}" ${attributes(totals)} time="0">\n`;
  for await (const line of lines()) {
    yield `  <testsuite name="${xml(line.submission.id)}" ${attributes(countsOf(line))} time="0" file="${xml(line.submission.source)}">\n`;
    if (line.status !== 'graded') yield `    <system-err>${xml(line.reason?.text ?? line.status)}</system-err>\n`;
    for (const test of line.tests) yield testcase(test, stages[test.stage - 1]?.id ?? lab, line);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

function shown(test: ResultTest, level: Level): ResultTest[] {
  if (level === 'silent') return [];
  return [level === 'full' ? test : { ...test, message: undefined }];
}

function countsOf({ status, tests }: ResultLine) {
  const ran = status === 'graded' ? tests : [];
  return {
    tests: tests.length,
    failures: ran.filter(({ verdict }) => verdict === 'failed').length,
    errors: ran.filter(({ verdict }) => !/^(passed|failed|not-run)$/.test(verdict)).length + (status === 'graded' ? 0 : tests.length),
    skipped: ran.filter(({ verdict }) => verdict === 'not-run').length,
  };
}

function testcase({ id, points, max, verdict, message = '' }: ResultTest, stage: string, { status, reason }: ResultLine): string {
  const head = `    <testcase name="${xml(id)}" classname="${xml(stage)}" time="0">\n`;
  const properties = `      <properties><property name="points" value="${points}"/><property name="max" value="${max}"/></properties>\n`;
  const say = (tag: string, type: string, text: string): string => `      <${tag} message="${xml(text)}" type="${xml(type)}"/>\n`;
  const outcome =
    status !== 'graded' ? say('error', status, reason?.text ?? status)
    : verdict === 'passed' ? ''
    : verdict === 'failed' ? say('failure', verdict, message)
    : verdict === 'not-run' ? say('skipped', verdict, message || 'not run')
    : say('error', verdict, message);
  return `${head}${properties}${outcome}    </testcase>\n`;
}

const attributes = (counts: Record<string, number>): string =>
  Object.entries(counts).map(([name, count]) => `${name}="${count}"`).join(' ');

/** XML 1.0 cannot hold most control characters at all, nor halves of surrogate pairs. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
