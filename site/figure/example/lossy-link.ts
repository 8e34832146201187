import { createRng } from '#sim/random.ts';
import { client, label, linear, link, message, server, timeAxis, now } from '#figure/draw/index.ts';
import { defineFigure } from '#figure/figure.ts';
import type { FigureText, Run } from '#figure/figure.ts';
import { byDirection } from '#figure/predict.ts';
import { slider } from '#figure/settings.ts';
import { fill, whole } from '#figure/text.ts';

/** The smallest figure that has everything: 20 messages over a link that loses some. */
interface LinkRun extends Run {
  readonly trips: readonly { startMs: number; lost: boolean }[];
  arrived(): number;
}
const TRIP_MS = 300;
const controls = { loss: slider({ min: 0, max: 0.5, step: 0.1, start: 0.3 }) };

function createRun(loss: number): LinkRun {
  const rng = createRng(42);
  const trips = Array.from({ length: 20 }, (_, n) => ({ startMs: n * 100, lost: rng.next() < loss }));
  const end = 19 * 100 + TRIP_MS;
  let at = 0;
  return {
    trips,
    end,
    get at() {
      return at;
    },
    next: () => Math.min(end, ...trips.flatMap(({ startMs }) => [startMs, startMs + TRIP_MS]).filter((ms) => ms > at)),
    advance: (to) => (at = to),
    fail: () => trips.forEach((trip) => (trip.lost ||= trip.startMs + TRIP_MS > at)),
    arrived: () => trips.filter(({ startMs, lost }) => !lost && startMs + TRIP_MS <= at).length,
  };
}

export const lossyLink = defineFigure<typeof controls, LinkRun, FigureText & { app: string; db: string; said: string }>({
  id: 'lossy-link',
  controls,
  failures: ['cut'],
  pace: 300,
  createRun: ({ loss }) => createRun(loss),
  draw: ({ at, end, trips, arrived }, text, width) => {
    const [from, to] = [{ x: 40, y: 40 }, { x: width - 40, y: 40 }];
    const x = linear([0, end], [8, width - 8]);
    const flying = trips.map((trip, n) => ({ ...trip, n, way: (at - trip.startMs) / TRIP_MS })).filter(({ way }) => way >= 0 && way < 1);
    const dots = flying.map(({ n, way, lost }) => message({ key: `m${n}`, from, to, progress: lost ? Math.min(way, 0.5) : way, lost: lost && way >= 0.5 }));
    const axis = timeAxis({ scale: x, y: 110, from: 0, to: end, write: (ms) => `${ms} ms` });
    const nodes = [link(from, to), ...dots, client({ ...from, name: text.app }), server({ ...to, name: text.db })];
    return { height: 130, children: [...nodes, label({ x: to.x, y: 72, text: whole(arrived()), anchor: 'middle', role: 'data' }), axis, now({ x: x(at), top: 100, bottom: 114 })] };
  },
  numbers: (run) => ({ arrived: whole(run.arrived()) }),
  rows: ({ trips }) => trips.map(({ startMs, lost }, n) => [String(n + 1), `${startMs} ms`, lost ? '×' : `${startMs + TRIP_MS} ms`]),
  summary: (run, text) => fill(text.said, { n: run.arrived(), ms: run.at }),
  predict: byDirection((run) => run.arrived(), { digits: 0, sameWithin: 0 }),
  mission: (run) => (run.at < run.end ? null : run.arrived() === 20 ? { state: 'done', done: true } : { state: 'short', done: false, values: { n: whole(20 - run.arrived()) } }),
});
