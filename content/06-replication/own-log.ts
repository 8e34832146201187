import { failOver } from './fail-over.ts';
import { headAt } from './log-history.ts';
import { runLog } from './log-model.ts';
import type { LogParts } from './log-nodes.ts';
import type { LogSettings } from './log-settings.ts';
import { checkedParts } from './own-parts.ts';
import { OWN_DEATHS } from './own-run.ts';
import { packTrace } from './own-trace.ts';
import { SHOWN_MS, totalsOf } from './tape-totals.ts';

/** A log that never catches up is followed for so long, ms; every right one has long been done by then. */
const UNTIL_MS = 8_000;

/** The figure's writes on the learner's log: once without a death, and with each of {@link OWN_DEATHS}. */
export function replicate(settings: LogSettings, own: LogParts): object {
  const parts = checkedParts(own);
  const history = runLog(settings, { parts, untilMs: UNTIL_MS });
  const ours = runLog(settings);
  const shownEntries = headAt(ours.appendedMs, SHOWN_MS);
  const unlike = ours.committedMs.subarray(0, shownEntries).filter((ms, at) => history.committedMs[at] !== ms).length;
  const deaths = OWN_DEATHS.map(({ kind, atMs }) => failOver(history, kind, atMs, { parts }));
  return packTrace(history, totalsOf(history), unlike, deaths);
}
