import { beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper, type SaveState } from './draft-keeper.ts';
import type { Draft, DraftStore } from './draft-store.ts';

const kept = new Map<string, Draft>();
const store: DraftStore = {
  async load(lab) {
    return kept.get(lab);
  },
  async save(lab, draft) {
    kept.set(lab, draft);
  },
};

function keeper(from = store) {
  const states: SaveState['kind'][] = [];
  return { states, keeper: new DraftKeeper(from, 'lab', ({ kind }) => states.push(kind)) };
}

beforeEach(() => {
  kept.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('the starter is not a draft until it is edited', async () => {
  const { keeper: fresh, states } = keeper();
  expect(await fresh.open('starter')).toBe('starter');
  expect(states).toEqual(['untouched']);
  fresh.edited('typed');
  expect(kept.size).toBe(0);
  await vi.runAllTimersAsync();
  expect(await keeper().keeper.open('starter')).toBe('typed');
});

test('leaving the page saves at once', async () => {
  const { keeper: fresh } = keeper();
  await fresh.open('starter');
  fresh.edited('typed');
  void fresh.flush();
  expect(kept.get('lab')?.text).toBe('typed');
});

test('a reset can be undone after a reload and after further typing', async () => {
  const { keeper: before } = keeper();
  await before.open('starter');
  await before.reset('mine', 'starter');
  expect(before.canUndoReset).toBe(true);
  const { keeper: after } = keeper();
  expect(await after.open('starter')).toBe('starter');
  after.edited('something else');
  await after.flush();
  expect(await after.undoReset()).toBe('mine');
  expect(kept.get('lab')).toEqual({ text: 'mine', savedAtMs: expect.any(Number) });
});

test('a refused save is told', async () => {
  const full: DraftStore = { ...store, save: () => Promise.reject(new Error('quota')) };
  const { keeper: fresh, states } = keeper(full);
  await fresh.open('starter');
  fresh.edited('typed');
  await fresh.flush();
  expect(states).toEqual(['untouched', 'failed']);
});
