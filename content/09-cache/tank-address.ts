import type { Policy, TankSettings } from './cache-model.ts';

/** The state in which the figure opens: scans are on, so the problem is already there. */
export const startSettings: TankSettings = { alpha: 1, capacity: 500, policy: 'lru', ttlSeconds: null, scan: true };

export const CAPACITY = { min: 50, max: 2_000, step: 50 } as const;
export const ALPHA = { min: 0.6, max: 1.4, step: 0.1 } as const;
export const POLICIES: readonly Policy[] = ['lru', 'fifo', 'ideal'];
export const TTL_CHOICES: readonly (number | null)[] = [null, 60, 10, 5, 2, 1];

const PREFIX = '#cache-tank?';

/** @example formatAddress(startSettings) // => '#cache-tank?alpha=1.0&capacity=500&policy=lru&ttl=none&scan=on' */
export function formatAddress({ alpha, capacity, policy, ttlSeconds, scan }: TankSettings): string {
  return `${PREFIX}alpha=${alpha.toFixed(1)}&capacity=${capacity}&policy=${policy}&ttl=${ttlSeconds ?? 'none'}&scan=${scan ? 'on' : 'off'}`;
}

function onGrid(text: string | null, { min, max, step }: typeof CAPACITY | typeof ALPHA, fallback: number): number {
  const value = Number(text);
  if (text === null || text === '' || !Number.isFinite(value)) return fallback;
  const clamped = Math.min(max, Math.max(min, value));
  return Number((Math.round(clamped / step) * step).toFixed(2));
}

/** Settings named in an address; what is missing or makes no sense is as at the start. Null for another address. */
export function parseAddress(hash: string): TankSettings | null {
  if (!hash.startsWith(PREFIX)) return null;
  const given = new URLSearchParams(hash.slice(PREFIX.length));
  const ttl = given.get('ttl') === 'none' ? null : Number(given.get('ttl'));
  return {
    alpha: onGrid(given.get('alpha'), ALPHA, startSettings.alpha),
    capacity: onGrid(given.get('capacity'), CAPACITY, startSettings.capacity),
    policy: POLICIES.find((policy) => policy === given.get('policy')) ?? startSettings.policy,
    ttlSeconds: TTL_CHOICES.includes(ttl) ? ttl : startSettings.ttlSeconds,
    scan: given.get('scan') === null ? startSettings.scan : given.get('scan') === 'on',
  };
}
