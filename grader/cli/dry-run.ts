/** What `--dry-run` prints: who was found, matched, missing, late, and what was not understood. */
import type { Collection } from '../collect/collect.ts';
import type { Collected } from '../collect/collected.ts';
import type { HandIn, Person } from '../core/hand-in.ts';
import { cells, column, plain } from './plain-text.ts';

const KIND: Record<HandIn['package'], string> = {
  canvas: 'Canvas', moodle: 'Moodle', gradescope: 'Gradescope', 'github-classroom': 'GitHub Classroom',
  classroom50: 'Classroom 50', dodona: 'Dodona', folder: 'plain',
};

/** Of each kind but submissions; a package may hold any number of files that are nobody's. */
const LISTED_MAX = 500;

export function dryRunText({ lab, submissions, intake, kinds }: Collection, withRoster: boolean, gaps: string[]): string {
  const width = Math.min(40, Math.max(8, ...submissions.map(({ id }) => cells(plain(id))))) + 2;
  const late = submissions.filter(({ handIn }) => handIn.late).length;
  const unreadable = submissions.filter(({ problem }) => problem !== undefined).length;
  return [
    ...kinds.map(({ path, kind, handIns }) => `${plain(path)}: ${KIND[kind as HandIn['package']]}, ${handIns} hand-in${handIns === 1 ? '' : 's'}`),
    `lab ${lab}: ${submissions.length} submission${submissions.length === 1 ? '' : 's'}, ${late} marked late, ${unreadable} without a source`,
    ...(withRoster ? [`roster: ${submissions.length - intake.unmatched.length} matched, ${intake.unmatched.length} on no roster, ${intake.missing.length} missing`] : []),
    ...gaps.map((gap) => plain(gap, 2_000)),
    '',
    ...submissions.map((submission) => `  ${column(plain(submission.id), width)}${about(submission)}`),
    ...section('Missing: on the roster, nothing handed in', intake.missing.map(person)),
    ...section('A later one counts', intake.superseded.map(({ path, by }) => `${path}  →  ${by}`)),
    ...section('Refused', intake.refused.map(({ path, why }) => `${path}: ${why}`)),
    ...section('Not understood: belongs to no hand-in', intake.notUnderstood),
    '',
    'Nothing was graded.',
    '',
  ].join('\n');
}

function about({ source, handIn, problem, flags }: Collected): string {
  const who = handIn.who.map(person).join(' + ');
  const notes = [
    ...(handIn.late ? ['late'] : []),
    ...(handIn.submittedAt === undefined ? [] : [handIn.submittedAt]),
    ...flags,
    ...(problem === undefined ? [] : [problem]),
  ];
  return [plain(who) || 'anonymous', plain(source), ...(notes.length > 0 ? [plain(notes.join('; '))] : [])].join('  |  ');
}

const person = ({ name, studentId, userId, email, login }: Person): string =>
  [name, studentId ?? userId, email ?? login].filter((part) => part !== undefined).join(' ');

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.slice(0, LISTED_MAX).map((line) => `  ${plain(line)}`), ...(lines.length > LISTED_MAX ? [`  … and ${lines.length - LISTED_MAX} more`] : [])];
