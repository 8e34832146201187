import type { Speed } from '#figure/speed.ts';
import { completeRun } from './queue-run.ts';

/** Requests, each of which arrives, is served and is answered. */
export const speed: Speed = {
  events() {
    let requests = 0;
    while (requests < 100_000) requests += completeRun({ load: 0.7, policy: 'round-robin', slowness: 1, checks: '2x3', retry: false }).requests;
    return requests;
  },
};
