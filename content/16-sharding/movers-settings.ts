import { choice } from '#figure/settings.ts';
import type { SettingsOf } from '#figure/settings.ts';
import type { ShardSettings } from './sharding-model.ts';

export const CELEBRITY_SHARE = 0.2;

export const moversControls = {
  change: choice(['add', 'kill'], 'add'),
  placement: choice(['mod', 'ring'], 'mod'),
  tokens: choice(['1', '4', '16', '64', '128', '512'], '1'),
  hash: choice(['course', 'crc32', 'fnv1a', 'djb2'], 'course'),
  celebrity: choice(['none', '1', '2', '4', '8'], 'none'),
};

export type MoversSettings = SettingsOf<typeof moversControls>;

export const toSharding = ({ change, placement, tokens, hash, celebrity }: MoversSettings): ShardSettings => ({
  change,
  placement,
  hash,
  // Without a ring there are no tokens, and one number for all of them keeps what is computed once.
  tokens: placement === 'ring' ? Number(tokens) : 1,
  celebrity: celebrity === 'none' ? 0 : CELEBRITY_SHARE,
  split: celebrity === 'none' ? 1 : Number(celebrity),
});
