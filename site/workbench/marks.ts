/** Lines of the submission that a run blamed, for the editor to underline. */
import type { Mark } from './editor/source-editor.ts';
import type { PageData } from './page-data.ts';
import type { Session } from './session.ts';

export function marksOf({ outcome, phase }: Session, { lab, lang }: PageData): Mark[] {
  if (phase !== 'idle' || outcome?.kind !== 'report') return [];
  const { status, reason, tests } = outcome.report;
  if (status === 'ungradable' && reason?.line !== undefined) return [{ line: reason.line, message: reason.text }];
  const rules = new Map(lab.stages.flatMap((stage) => stage.tests).map(({ id, rule }) => [id, rule[lang].replaceAll('`', '')]));
  return tests.flatMap(({ id, verdict, detail }) =>
    verdict === 'passed' || detail?.line === undefined ? [] : [{ line: detail.line, message: rules.get(id) ?? id }],
  );
}
