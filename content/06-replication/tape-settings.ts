import { choice, slider } from '#figure/settings.ts';
import type { SettingsOf } from '#figure/settings.ts';
import type { LogSettings } from './log-settings.ts';

export const tapeControls = {
  mode: choice(['async', 'one', 'majority', 'all'], 'async'),
  rate: slider({ min: 100, max: 1_000, step: 100, start: 500 }),
  roundTrip: slider({ min: 5, max: 50, step: 5, start: 20 }),
  loss: slider({ min: 0, max: 20, step: 5, start: 0 }),
  apply: slider({ min: 0.1, max: 2, step: 0.1, start: 0.5 }),
};

export type TapeSettings = SettingsOf<typeof tapeControls>;

export const toLog = ({ mode, rate, roundTrip, loss, apply }: TapeSettings): LogSettings => ({
  mode,
  writesPerSecond: rate,
  roundTripMs: roundTrip,
  loss: loss / 100,
  applyMs: apply,
});
