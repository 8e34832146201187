import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { chart, el, group, label, level, line, linear, moment, shares, store } from '#figure/draw/index.ts';
import type { Scale } from '#figure/draw/scale.ts';
import type { Element } from '#figure/tree.ts';
import { decimals, fill, whole } from '#figure/text.ts';
import { ITEM_COUNT, RUN_LENGTH, scanFollows } from './cache-model.ts';
import { ownRate } from './own-run.ts';
import { tankPaths } from './tank-grid.ts';
import { BANDS, SCAN_BAND, WINDOW, bandOf, hitRate } from './tank-run.ts';
import type { TankRun } from './tank-run.ts';
import type { TankText } from './tank-text.ts';
import { leftText, requestText, verdictText } from './tank-words.ts';
import { createZipf } from './zipf.ts';

/** Visits across the chart. */
const CHART_SPAN = 20_000;
/** Room beside the chart for the rate of the whole run, px. */
const RATE_WIDTH = 56;
/** Popularity in shades, the most wanted darkest; a row of a scan is an empty frame. */
const LOOK = ['solid role-data', 'tone-1 role-data', 'tone-2 role-data', 'tone-3 role-data', 'hollow role-wait'];

/** Reads come in at the front of the tank, what leaves goes out at its far end, and a miss goes down to the DB. */
export function drawTank(run: TankRun, text: TankText, width: number): Picture {
  const narrow = width === NARROW;
  const barsTop = 40;
  const sceneTop = barsTop + (narrow ? 160 : 134);
  const tankHeight = narrow ? 118 : 152;
  const chartTop = sceneTop + tankHeight + (narrow ? 134 : 116);
  const chartHeight = narrow ? 130 : 150;
  return {
    height: chartTop + chartHeight + 24,
    children: [
      headline(run, text),
      group({ transform: `translate(0 ${barsTop})` }, drawShares(run, text, width, narrow)),
      drawScene(run, text, { width, narrow, top: sceneTop, height: tankHeight }),
      drawChart(run, text, { width, top: chartTop, height: chartHeight }),
    ],
  };
}

/** What is to be seen at this moment, in one line. */
function headline(run: TankRun, text: TankText): Element {
  const slots = run.slots();
  const scanned = slots.filter((item) => bandOf(item) === SCAN_BAND).length;
  if (scanned > 0) return label({ x: 0, y: 8, text: fill(text.headlineScan, { share: `${Math.round((scanned / run.settings.capacity) * 100)}%` }), size: 'number', role: 'wait' });
  if (slots.length === 0) return label({ x: 0, y: 8, text: text.headlineEmpty, size: 'number', role: 'quiet' });
  const values = { rate: decimals(hitRate(run.total), 3), ideal: decimals(run.idealRate(), 3) };
  return label({ x: 0, y: 8, text: fill(text.headline, values), size: 'number', role: 'data' });
}

function drawShares({ settings, slots }: TankRun, text: TankText, width: number, narrow: boolean): Element {
  const zipf = createZipf(settings.alpha, ITEM_COUNT);
  const held = text.bands.map(() => 0);
  for (const item of slots()) held[bandOf(item)]! += 1;
  const parts = (of: readonly number[]) =>
    of.map((share, band) => ({ share, name: text.bands[band]!, value: `${Math.round(share * 100)}%`, look: LOOK[band]! }));
  const rows = [
    { title: text.demand, parts: parts(BANDS.map((to, band) => zipf.share(band === 0 ? 0 : BANDS[band - 1]!, to))) },
    { title: text.occupancy, parts: parts(held.map((count) => count / settings.capacity)) },
  ];
  const x = narrow ? 0 : 130;
  return group(
    {},
    ...rows.map(({ title, parts }, index) => {
      const y = narrow ? 18 + index * 76 : index * 56;
      return group({}, label({ x: 0, y: narrow ? y - 11 : y + 7, text: title, size: 'small', role: 'quiet' }), shares({ x, y, width: width - x, parts }));
    }),
  );
}

function drawScene(run: TankRun, text: TankText, { width, narrow, top, height }: { width: number; narrow: boolean; top: number; height: number }): Element {
  const { last, settings } = run;
  const x = 40;
  const tankTop = top + (narrow ? 34 : 16);
  const bottom = tankTop + height;
  const { bands, empty } = tankPaths(run.slots(), settings.capacity, width - x - 12, height - 6);
  const missed = last !== null && !last.hit;
  const [front, end] = text.ends[settings.policy];
  const request = requestText(run, text);
  const drop = (place: { x: number; y: number }, item: number): Element =>
    el('rect', { x: place.x, y: place.y - 5.5, width: 11, height: 11, rx: 2, class: LOOK[bandOf(item)]! });
  return group(
    {},
    last && drop({ x: 8, y: top }, last.item),
    label({ x: 26, y: top, text: request }),
    label({ x: narrow ? 26 : width, y: narrow ? top + 18 : top, text: verdictText(run, text), anchor: narrow ? 'start' : 'end', role: missed ? 'wait' : 'data', size: 'strong' }),
    el('path', { d: `M14 ${tankTop - 2}V${bottom + 12}`, class: `arrow role-${missed ? 'wait' : 'quiet'}${missed ? '' : ' asleep'}` }),
    el('path', { d: `M9 ${bottom + 10}h10l-5 7z`, class: `solid role-${missed ? 'wait' : 'quiet'}${missed ? '' : ' asleep'}` }),
    store({ x: 20, y: bottom + 40, name: text.database, width: 40, height: 38, role: missed ? 'wait' : 'quiet' }),
    el('path', { d: `M${x} ${tankTop}v${height}h${width - x - 0.75}v${-height}`, class: 'arrow role-quiet' }),
    el('g', { transform: `translate(${x + 6} ${tankTop})` }, el('path', { d: empty, class: 'slot-empty' }), ...bands.map((d, band) => el('path', { d, class: LOOK[band]! }))),
    label({ x, y: bottom + 14, text: front, size: 'small', role: 'quiet' }),
    label({ x: width, y: bottom + 14, text: end, anchor: 'end', size: 'small', role: 'quiet' }),
    label({ x: width - (last?.left ? 18 : 0), y: bottom + 36, text: leftText(last, text), anchor: 'end' }),
    last?.left && drop({ x: width - 12, y: bottom + 36 }, last.left.item),
  );
}

function drawChart(run: TankRun, text: TankText, { width, top, height }: { width: number; top: number; height: number }): Element {
  const { total, windows } = run;
  const from = Math.max(0, total.visits - CHART_SPAN);
  const to = from + CHART_SPAN;
  const x = linear([from, to], [28, width - RATE_WIDTH]);
  const y = linear([0, 1], [top + height, top]);
  const points = windows.map((value, index) => ({ x: (index + 0.5) * WINDOW, y: value })).filter((point) => point.x >= from);
  const inView = (visit: number): boolean => visit >= from && visit <= total.visits;
  const scans = run.settings.scan ? Array.from({ length: RUN_LENGTH / 100 }, (_, index) => (index + 1) * 100).filter((visit) => scanFollows(visit) && inView(visit)) : [];
  return group(
    {},
    chart({
      x, y, from, to, values: [0, 1], title: text.chart,
      series: [{ points, role: 'data' }],
      ticks: [width === NARROW ? 2 : 4, 2],
      writeX: whole,
      writeY: (value) => String(value),
    }),
    ...scans.map((visit, index) => moment({ x: x(visit), top: top + height - 8, bottom: top + height + 5, role: 'wait', ...(index === 0 && { text: text.chartScan }) })),
    ...run.restarts.filter(inView).map((visit) => moment({ x: x(visit), top, bottom: top + height, text: text.chartRestart })),
    ...drawOwn(run, text, x, y, { width, top }),
    level({ x: 28, y: y(run.idealRate()), width: width - RATE_WIDTH - 28, text: fill(text.chartIdeal, { rate: decimals(run.idealRate(), 3) }), below: run.idealRate() > 0.8 }),
    total.visits > 0 && drawRate(hitRate(total), text, { from: 28, to: width - RATE_WIDTH, y: y(hitRate(total)) }),
  );
}

/** The rate of the whole run, across the chart and beside it, where the curve does not run. */
const drawRate = (rate: number, text: TankText, { from, to, y }: { from: number; to: number; y: number }): Element =>
  group(
    { class: 'role-data' },
    line({ x: from, y }, { x: to, y }, 'level-line'),
    label({ x: to + 8, y: y - 7, text: text.chartRun, size: 'small', role: 'data' }),
    label({ x: to + 8, y: y + 8, text: decimals(rate, 3), size: 'strong', role: 'data' }),
  );

/** The learner's own cache over the line of the figure's: where both do the same, the dashes lie on it. */
function drawOwn({ own, total }: TankRun, text: TankText, x: Scale, y: Scale, { width, top }: { width: number; top: number }): Element[] {
  if (!own) return [];
  const from = Math.max(0, total.visits - CHART_SPAN);
  const points = own.hits
    .slice(0, Math.floor(total.visits / WINDOW))
    .map((hits, index) => ({ visit: (index + 0.5) * WINDOW, rate: hits / WINDOW }))
    .filter(({ visit }) => visit >= from);
  const d = points.map(({ visit, rate }, index) => `${index === 0 ? 'M' : 'L'}${x(visit).toFixed(1)} ${y(rate).toFixed(1)}`).join('');
  return [
    el('path', { class: 'curve own role-who-3', d }),
    label({ x: width, y: top - 14, text: fill(text.chartOwn, { rate: decimals(ownRate(own, total.visits), 3) }), anchor: 'end', size: 'small', role: 'who-3' }),
  ];
}
