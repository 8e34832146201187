import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { el, group, label, link, server, store } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { fill, whole } from '#figure/text.ts';
import { drawChart } from './pipeline-chart.ts';
import { HOSTS, LINES_PER_MB, RUN_SECONDS, isStopped } from './pipeline-model.ts';
import type { Host } from './pipeline-model.ts';
import type { PipelineRun } from './pipeline-run.ts';
import type { PipelineText } from './pipeline-text.ts';
import { headlineOf } from './pipeline-words.ts';

/** Where things stand, px. A bar is 14 high; the words on it stand below. */
interface Layout {
  readonly host: number;
  readonly file: { readonly x: number; readonly width: number };
  readonly buffer: { readonly x: number; readonly width: number };
  readonly indexer: { readonly x: number; readonly y: number };
  readonly index: { readonly x: number; readonly y: number };
}

const BAR = 14;
const ROW = 46;
const TOP = 92;
const MIDDLE = TOP + 1.5 * ROW + BAR / 2;
const WIDE_LAYOUT: Layout = { host: 15, file: { x: 44, width: 210 }, buffer: { x: 300, width: 130 }, indexer: { x: 552, y: MIDDLE }, index: { x: 676, y: MIDDLE } };
const NARROW_LAYOUT: Layout = { host: 12, file: { x: 32, width: 100 }, buffer: { x: 152, width: 84 }, indexer: { x: 318, y: MIDDLE - 46 }, index: { x: 318, y: MIDDLE + 42 } };

/** The files on the left, the way into the index on the right, and below them what waits and what is missing. */
export function drawPipelines(run: PipelineRun, text: PipelineText, width: number): Picture {
  const narrow = width === NARROW;
  const layout = narrow ? NARROW_LAYOUT : WIDE_LAYOUT;
  const { said, more, role } = headlineOf(run, text);
  const chartTop = TOP + HOSTS.length * ROW + 52;
  const chartHeight = narrow ? 110 : 124;
  return {
    height: chartTop + chartHeight + 24,
    children: [
      label({ x: 0, y: 10, text: said, size: 'number', role }),
      label({ x: 0, y: 34, text: more, role: 'quiet' }),
      label({ x: layout.file.x, y: TOP - 22, text: text.files, size: 'small', role: 'quiet' }),
      label({ x: layout.buffer.x, y: TOP - 22, text: text.shipping, size: 'small', role: 'quiet' }),
      ...drawCentre(run, text, layout, narrow),
      ...run.hosts.map((host, row) => drawHost(host, run, text, { ...layout, y: TOP + row * ROW })),
      drawChart(run, text, { width, top: chartTop, height: chartHeight }),
    ],
  };
}

function drawHost(host: Host, run: PipelineRun, text: PipelineText, { host: x, file, buffer, y }: Layout & { y: number }): Element {
  const fullFile = (run.settings.written / HOSTS.length) * RUN_SECONDS;
  const bar = (from: number, width: number, className: string): Element => el('rect', { x: from, y, width: Math.max(width, 0), height: BAR, rx: 2, class: className });
  const filed = (host.written / fullFile) * file.width;
  const endless = run.settings.buffer === Infinity;
  const room = endless ? 20 * LINES_PER_MB : run.settings.buffer;
  const gone = host.dropped + host.cutOff;
  return group(
    {},
    server({ x, y: y + BAR / 2, name: host.name, down: host.gone, width: 24, height: 24 }),
    bar(file.x, filed, host.gone ? 'shape broken role-fail' : 'solid role-data'),
    label({ x: file.x, y: y + BAR + 11, text: fill(host.gone ? text.fileLost : text.inFile, { n: whole(host.written) }), size: 'small', role: host.gone ? 'fail' : 'text' }),
    bar(buffer.x, buffer.width, `hollow role-quiet${endless ? ' broken' : ''}`),
    bar(buffer.x, Math.min(1, host.waiting / room) * buffer.width, 'solid role-wait'),
    label({
      x: buffer.x,
      y: y + BAR + 11,
      text: gone > 0 ? fill(host.gone ? text.cutOff : text.dropped, { n: whole(gone) }) : fill(text.waiting, { n: whole(host.waiting) }),
      size: 'small',
      role: gone > 0 ? 'fail' : host.waiting > 0 ? 'wait' : 'quiet',
      backed: true,
    }),
  );
}

function drawCentre(run: PipelineRun, text: PipelineText, { buffer, indexer, index }: Layout, narrow: boolean): Element[] {
  const { settings, at, hosts } = run;
  const stopped = isStopped(settings, at);
  const width = narrow ? 72 : 84;
  const stem = indexer.x - width / 2;
  const [from, to] = narrow ? [{ x: indexer.x, y: indexer.y + 18 }, { x: index.x, y: index.y - 24 }] : [{ x: indexer.x + width / 2, y: indexer.y }, { x: index.x - 38, y: index.y }];
  const ways = hosts.map(({ gone }, row) => link({ x: buffer.x + buffer.width + 3, y: TOP + row * ROW + BAR / 2 }, { x: stem, y: indexer.y }, { cut: gone }));
  const note = stopped ? text.indexerStopped : fill(text.indexerRate, { n: whole(settings.indexed) });
  return [
    ...ways,
    link(from, to),
    server({ ...indexer, name: text.indexer, down: stopped, width, height: 36 }),
    label({ x: indexer.x, y: indexer.y - 30, text: note, anchor: 'middle', size: 'small', role: stopped ? 'fail' : 'quiet' }),
    store({ ...index, name: text.index, width: 72, height: 46, role: 'data', note: fill(text.indexHolds, { n: whole(run.totals().indexed) }) }),
  ];
}
