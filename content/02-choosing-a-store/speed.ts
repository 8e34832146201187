import type { Speed } from '#figure/speed.ts';
import { LINES_PER_MB } from './pipeline-model.ts';
import { completeRun } from './pipeline-run.ts';

const HOST_SECONDS = 2_400;

/** Seconds of a host. */
export const speed: Speed = {
  events() {
    let seconds = 0;
    for (; seconds < 100_000; seconds += HOST_SECONDS) completeRun({ written: 2_000, indexed: 1_500, buffer: 3 * LINES_PER_MB, outage: 0 });
    return seconds;
  },
};
