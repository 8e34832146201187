import { ITEM_COUNT, SCAN_LENGTH } from './cache-model.ts';
import type { TankEvent } from './cache-model.ts';
import { CHART_SPAN, chartLine, chartStart, chartY, scanMarks, tankPaths } from './tank-picture.ts';
import { BANDS, bandOf, hitRate } from './tank-run.ts';
import type { Run, Tally } from './tank-run.ts';
import { fill, rate, whole } from './tank-text.ts';
import type { TankText } from './tank-text.ts';
import { createZipf } from './zipf.ts';

/** Everything the figure shows at one moment of a run; the build and the page put it into the same places. */
export interface TankView {
  texts: Record<string, string>;
  /** `d` of the paths: one for each band, then `empty` and `line`. */
  paths: Record<string, string>;
  /** Line width of the slots that are frames, in units of the tank. */
  stroke: number;
  /** Shares in 0…1 by band: of the demand, and of the slots. */
  demand: number[];
  occupancy: number[];
  /** Scans in the chart, as fractions of its width. */
  marks: number[];
  /** Heights in the chart, as fractions from its top. */
  idealTop: number;
  runTop: number;
  outcome: 'hit' | 'miss' | 'none';
  requestBand: number | null;
  leftBand: number | null;
  rows: string[][];
}

function itemName(item: number, text: TankText): string {
  return item >= ITEM_COUNT ? text.bands[4] : `#${whole(item + 1)}`;
}

function requestText(last: TankEvent | null, text: TankText): string {
  if (!last) return text.waiting;
  const values = { n: whole(last.visit), rank: whole(last.item + 1) };
  return fill(last.kind === 'scan' ? text.scanRead : text.request, values);
}

function verdictText({ last, settings }: Run, text: TankText): string {
  if (!last) return '';
  if (last.hit) return text.hit;
  return settings.policy === 'ideal' && last.item >= settings.capacity ? text.bypass : text.miss;
}

function leftText(last: TankEvent | null, text: TankText): string {
  if (!last?.left) return text.leftNone;
  const template = last.left.why === 'expired' ? text.leftExpired : text.leftCapacity;
  return fill(template, { what: itemName(last.left.item, text) });
}

const rowOf = (tally: Tally, label: string): string[] => [
  label,
  whole(tally.hits),
  rate(hitRate(tally)),
  whole(tally.visits - tally.hits),
  whole(tally.scanRows),
  whole(tally.evicted),
  whole(tally.expired),
];

function tableRows({ rows, total }: Run, text: TankText): string[][] {
  let end = 0;
  const body = rows.map((tally) => {
    const start = end + 1;
    end += tally.visits;
    return rowOf(tally, `${whole(start)}–${whole(end)}`);
  });
  return [...body, rowOf(total, `${text.tableTotal} ${whole(total.visits)}`)];
}

function summaryText(run: Run, idealRate: number, text: TankText, scanSlots: number): string {
  const { settings, total } = run;
  const values = {
    policy: text.policies[settings.policy],
    capacity: whole(settings.capacity),
    alpha: settings.alpha.toFixed(1),
    ttl: settings.ttlSeconds === null ? text.ttlNone : fill(text.ttlSeconds, { n: String(settings.ttlSeconds) }),
    visits: whole(total.visits),
    hits: whole(total.hits),
    rate: rate(hitRate(total)),
    misses: whole(total.visits - total.hits),
    ideal: rate(idealRate),
    scans: whole(Math.ceil(total.scanRows / SCAN_LENGTH)),
    rows: whole(total.scanRows),
    held: whole(scanSlots),
    left: whole(total.evicted + total.expired),
    expired: whole(total.expired),
  };
  const template =
    text.summary + (settings.scan ? text.summaryScan : '') + (settings.ttlSeconds === null ? '' : text.summaryExpired);
  return fill(template, values);
}

export function viewOf(run: Run, idealRate: number, text: TankText): TankView {
  const { settings, total, last } = run;
  const slots = run.slots();
  const zipf = createZipf(settings.alpha, ITEM_COUNT);
  const held = text.bands.map(() => 0);
  for (const item of slots) held[bandOf(item)]! += 1;
  const { bands, empty, stroke } = tankPaths(slots, settings.capacity);
  const runRate = hitRate(total);
  const [front, end] = text.ends[settings.policy];
  const start = chartStart(total.visits);
  const texts = {
    request: requestText(last, text),
    progress: total.visits === 0 ? text.waiting : fill(text.progress, { n: whole(total.visits) }),
    verdict: verdictText(run, text),
    left: leftText(last, text),
    front,
    end,
    chartIdeal: fill(text.chartIdeal, { rate: rate(idealRate) }),
    chartRun: total.visits === 0 ? '' : fill(text.chartRun, { rate: rate(runRate) }),
    chartFrom: whole(start),
    chartTo: fill(text.chartEnd, { n: whole(start + CHART_SPAN) }),
    hitRate: total.visits === 0 ? '–' : rate(runRate),
    ideal: rate(idealRate),
    visitReads: whole(total.visits - total.hits),
    scanReads: whole(total.scanRows),
    leftCount: whole(total.evicted + total.expired),
    leftLabel: fill(text.numbers.left, { expired: whole(total.expired) }),
    summary: summaryText(run, idealRate, text, held[4]!),
  };
  return {
    texts,
    stroke,
    paths: { ...Object.fromEntries(bands.map((d, band) => [`band${band}`, d])), empty, line: chartLine(run.windows, total.visits) },
    demand: BANDS.map((to, band) => zipf.share(band === 0 ? 0 : BANDS[band - 1]!, to)),
    occupancy: held.map((count) => count / settings.capacity),
    marks: settings.scan ? scanMarks(total.visits) : [],
    idealTop: chartY(idealRate) / chartY(0),
    runTop: chartY(runRate) / chartY(0),
    outcome: last ? (last.hit ? 'hit' : 'miss') : 'none',
    requestBand: last ? bandOf(last.item) : null,
    leftBand: last?.left ? bandOf(last.left.item) : null,
    rows: tableRows(run, text),
  };
}
