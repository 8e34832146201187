import { choice, slider, toggle } from '#figure/settings.ts';
import type { SettingsOf } from '#figure/settings.ts';
import type { BalancerSettings } from './balancer-model.ts';
import { CHECKS } from './health.ts';
import { POLICIES } from './policies.ts';

/** What the reader sets. One server is slow from the start, and round robin does not notice. */
export const queueControls = {
  load: slider({ min: 0.1, max: 0.95, step: 0.05, start: 0.7 }),
  policy: choice(POLICIES, 'round-robin'),
  slow: choice(['1', '2', '4', '8'], '4'),
  checks: choice(CHECKS, '2x3'),
  retry: toggle(false),
};

export type QueueSettings = SettingsOf<typeof queueControls>;

export const toBalancer = ({ slow, ...settings }: QueueSettings): BalancerSettings => ({ ...settings, slowness: Number(slow) });
