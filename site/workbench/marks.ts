/** Lines of the submission that a run blamed, for the editor to underline. */
import type { Mark } from './editor/source-editor.ts';
import type { PageData } from './page-data.ts';
import { judgedNow, type Session } from './session.ts';

export function marksOf(session: Session, { lab, lang }: PageData): Mark[] {
  const { outcome } = session;
  if (outcome?.kind === 'report' && outcome.report.status === 'ungradable') {
    const { reason } = outcome.report;
    return reason?.line === undefined ? [] : [{ line: reason.line, message: reason.text }];
  }
  const rules = new Map(lab.stages.flatMap((stage) => stage.tests).map(({ id, rule }) => [id, rule[lang].replaceAll('`', '')]));
  return judgedNow(session).flatMap(({ id, verdict, detail }) =>
    verdict === 'passed' || detail?.line === undefined ? [] : [{ line: detail.line, message: rules.get(id) ?? id }],
  );
}
