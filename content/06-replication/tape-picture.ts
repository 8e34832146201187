import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { label } from '#figure/draw/index.ts';
import { drawChart } from './tape-chart.ts';
import { NARROW_LAYOUT, WIDE_LAYOUT, drawLogs } from './tape-rows.ts';
import { REPLICAS } from './log-settings.ts';
import type { TapeRun } from './tape-run.ts';
import type { TapeText } from './tape-text.ts';
import { headline } from './tape-words.ts';

/** The logs of all nodes, one below the other, and below them what a death at each moment would cost. */
export function drawTape(run: TapeRun, text: TapeText, width: number): Picture {
  const narrow = width === NARROW;
  const layout = narrow ? NARROW_LAYOUT : WIDE_LAYOUT;
  const chartTop = layout.top + (REPLICAS.length + 1) * layout.row + (narrow ? 66 : 50);
  const chartHeight = narrow ? 90 : 104;
  const { said, role } = headline(run, text);
  const lines = narrow ? said : [said.join(' ')];
  return {
    height: chartTop + chartHeight + 24,
    children: [
      ...lines.map((line, at) => label({ x: 0, y: 8 + at * 21, text: line, size: 'number', role })),
      ...drawLogs(run, text, layout),
      drawChart(run, text, { width, top: chartTop, height: chartHeight }),
    ],
  };
}
