import { choice, slider, toggle } from '#figure/settings.ts';
import type { SettingsOf } from '#figure/settings.ts';
import type { TankSettings } from './cache-model.ts';

/** What the reader sets. Scans are on from the start, so the problem is already there. */
export const tankControls = {
  alpha: slider({ min: 0.6, max: 1.4, step: 0.1, start: 1 }),
  capacity: slider({ min: 50, max: 2_000, step: 50, start: 500 }),
  policy: choice(['lru', 'fifo', 'ideal'], 'lru'),
  ttl: choice(['none', '60', '10', '5', '2', '1'], 'none'),
  scan: toggle(true),
};

export const toTankSettings = ({ ttl, ...settings }: SettingsOf<typeof tankControls>): TankSettings => ({
  ...settings,
  ttlSeconds: ttl === 'none' ? null : Number(ttl),
});

export const startSettings: TankSettings = { alpha: 1, capacity: 500, policy: 'lru', ttlSeconds: null, scan: true };
