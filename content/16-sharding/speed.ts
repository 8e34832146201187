import type { Speed } from '#figure/speed.ts';
import { runSharding } from './sharding-model.ts';

const KEYS = 100_000;

/** Keys, each placed before and after the change. */
export const speed: Speed = {
  events() {
    runSharding({ placement: 'ring', hash: 'course', tokens: 128, celebrity: 0, split: 1, change: 'add' }, { keyCount: KEYS });
    return KEYS;
  },
};
