import { decimals, fill, whole } from '#figure/text.ts';
import { ownRate } from './own-run.ts';
import { ITEM_COUNT, SCAN_LENGTH } from './cache-model.ts';
import type { TankEvent } from './cache-model.ts';
import { SCAN_BAND, bandOf, hitRate } from './tank-run.ts';
import type { TankRun, Tally } from './tank-run.ts';
import type { TankText } from './tank-text.ts';

const itemName = (item: number, text: TankText): string => (item >= ITEM_COUNT ? text.bands[SCAN_BAND]! : `#${whole(item + 1)}`);

/** The read that has just happened. */
export function requestText({ last, total }: TankRun, text: TankText): string {
  if (!last) return total.visits === 0 ? text.waiting : text.restarted;
  const values = { n: whole(last.visit), rank: whole(last.item + 1) };
  return fill(last.kind === 'scan' ? text.scanRead : text.request, values);
}

export function verdictText({ last, settings }: TankRun, text: TankText): string {
  if (!last) return '';
  if (last.hit) return text.hit;
  return settings.policy === 'ideal' && last.item >= settings.capacity ? text.bypass : text.miss;
}

export function leftText(last: TankEvent | null, text: TankText): string {
  if (!last?.left) return text.leftNone;
  const template = last.left.why === 'expired' ? text.leftExpired : text.leftCapacity;
  return fill(template, { what: itemName(last.left.item, text) });
}

export const tankNumbers = (run: TankRun): Record<string, string> => {
  const { total } = run;
  return {
    hitRate: total.visits === 0 ? '–' : decimals(hitRate(total), 3),
    ideal: decimals(run.idealRate(), 3),
    visitReads: whole(total.visits - total.hits),
    scanReads: whole(total.scanRows),
    left: whole(total.evicted + total.expired),
    expired: whole(total.expired),
  };
};

const rowOf = (tally: Tally, label: string): string[] => [
  label,
  whole(tally.hits),
  decimals(hitRate(tally), 3),
  whole(tally.visits - tally.hits),
  whole(tally.scanRows),
  whole(tally.evicted),
  whole(tally.expired),
];

export function tableRows({ rows, total }: TankRun, text: TankText): string[][] {
  let end = 0;
  const body = rows.map((tally) => {
    const start = end + 1;
    end += tally.visits;
    return rowOf(tally, `${whole(start)}–${whole(end)}`);
  });
  return [...body, rowOf(total, `${text.tableTotal} ${whole(total.visits)}`)];
}

export function tankSummary(run: TankRun, text: TankText): string {
  const { settings, total } = run;
  const values = {
    policy: text.choices.policy[settings.policy],
    capacity: whole(settings.capacity),
    alpha: settings.alpha.toFixed(1),
    ttl: text.choices.ttl[settings.ttlSeconds === null ? 'none' : String(settings.ttlSeconds)]!,
    visits: whole(total.visits),
    hits: whole(total.hits),
    rate: decimals(hitRate(total), 3),
    misses: whole(total.visits - total.hits),
    ideal: decimals(run.idealRate(), 3),
    scans: whole(Math.ceil(total.scanRows / SCAN_LENGTH)),
    rows: whole(total.scanRows),
    held: whole(run.slots().filter((item) => bandOf(item) === SCAN_BAND).length),
    left: whole(total.evicted + total.expired),
    expired: whole(total.expired),
    ...(run.own && { ownRate: decimals(ownRate(run.own, total.visits), 3), unlike: whole(run.own.unlike) }),
    restarts: run.restarts.map(whole).join(', '),
  };
  const template = [
    text.summary,
    settings.scan && text.summaryScan,
    settings.ttlSeconds !== null && text.summaryExpired,
    run.restarts.length > 0 && text.summaryRestart,
    run.own && text.summaryOwn,
  ];
  return fill(template.filter(Boolean).join(' '), values);
}
