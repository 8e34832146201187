import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { listCheckpoints } from '../../store/checkpoints.ts';
import { closeStore, inStore } from '../../store/database.ts';
import { readDraft } from '../../store/drafts.ts';
import { DraftKeeper, type SaveState } from './draft-keeper.ts';

const local = new Map<string, string>();

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  local.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => void local.set(key, value),
    removeItem: (key: string) => void local.delete(key),
  });
});

async function tab(starter = 'starter') {
  const states: SaveState['kind'][] = [];
  const followed: string[] = [];
  const keeper = new DraftKeeper({ id: 'lab', version: 'v1' }, {
    state: ({ kind }) => states.push(kind),
    follow: (text) => followed.push(text),
  });
  const opened = await keeper.open(starter);
  const type = async (text: string) => {
    keeper.edited(text);
    await keeper.flush();
  };
  return { keeper, opened, states, followed, type };
}

const stored = async () => (await readDraft('lab')).draft?.text;
const texts = async () => (await listCheckpoints('lab')).map(({ reason, text }) => `${reason}: ${text}`);

test('the starter is not a draft until it is edited', async () => {
  const { opened, states, type } = await tab();
  expect(opened.text).toBe('starter');
  expect(states).toEqual(['untouched']);
  expect(await stored()).toBeUndefined();
  await type('typed');
  expect(states.at(-1)).toBe('saved');
  expect((await tab()).opened.text).toBe('typed');
});

test('what replaces a draft makes it a checkpoint', async () => {
  const { keeper, type } = await tab();
  await type('mine');
  await keeper.replace('starter');
  expect(await stored()).toBe('starter');
  expect(await texts()).toEqual(['replaced: mine']);
});

test('a draft of localStorage comes over whole, and only then leaves it', async () => {
  local.set('scale-out:draft:lab', JSON.stringify({ text: 'old', savedAtMs: 5, beforeReset: 'older' }));
  const { opened } = await tab();
  expect(opened).toMatchObject({ text: 'old', draft: { savedAtMs: 5, revision: 1 } });
  expect(await texts()).toEqual(['replaced: older']);
  expect(local.size).toBe(0);
});

test('what was typed before the page was left is there again, though the database was too late', async () => {
  const { keeper, type } = await tab();
  await type('saved');
  keeper.edited('saved and more');
  keeper.leave();
  await closeStore();
  expect([...local.values()].join('')).toContain('saved and more');
  expect((await tab()).opened.text).toBe('saved and more');
});

test('last words of an older tab do not take the place of a newer draft', async () => {
  const { type } = await tab();
  await type('one');
  await type('two');
  local.set('scale-out:draft:lab', JSON.stringify({ text: 'one and a half', savedAtMs: 5, revision: 1 }));
  expect((await tab()).opened.text).toBe('two');
  expect(await texts()).toEqual(['other-tab: one and a half']);
});

test('a tab where nothing was typed follows the other', async () => {
  const [a, b] = [await tab(), await tab()];
  await a.type('from a');
  await b.keeper.look();
  expect(b.followed).toEqual(['from a']);
  await b.type('from a, then b');
  expect(await stored()).toBe('from a, then b');
  expect(await texts()).toEqual([]);
});

test.each(['takeOver', 'giveWay'] as const)('two tabs that both typed: %s keeps both texts', async (way) => {
  const [a, b] = [await tab(), await tab()];
  await a.type('from a');
  await b.type('from b');
  expect(b.states.at(-1)).toBe('conflict');
  expect(await stored()).toBe('from a');
  await b.type('from b, more');
  expect(await texts(), 'kept while undecided').toEqual(['other-tab: from b, more']);
  await b.keeper[way]();
  expect(b.states.at(-1)).toBe('saved');
  expect(await stored()).toBe(way === 'takeOver' ? 'from b, more' : 'from a');
  expect(b.keeper.text).toBe(await stored());
  expect(await texts()).toEqual([way === 'takeOver' ? 'other-tab: from a' : 'other-tab: from b, more']);
});

test('taking over does not land on what the other saved meanwhile', async () => {
  const [a, b] = [await tab(), await tab()];
  await a.type('a1');
  await b.type('b1');
  await a.type('a2');
  await b.keeper.takeOver();
  expect(b.states.at(-1)).toBe('conflict');
  expect(await stored()).toBe('a2');
  await b.keeper.takeOver();
  expect(await stored()).toBe('b1');
  expect(await texts()).toContain('other-tab: a2');
});

test('a damaged draft is put aside as it was, and told', async () => {
  await inStore((db) => db.put('drafts', { lab: 'lab', text: 7, savedAtMs: 'noon' } as never));
  const { opened, type } = await tab();
  expect(opened).toMatchObject({ text: 'starter', damaged: { record: { text: 7, savedAtMs: 'noon' } } });
  await type('new');
  expect(await stored()).toBe('new');
  expect(await inStore((db) => db.getAll('damaged'))).toHaveLength(1);
});

test('a text beyond the bound is told, not cut', async () => {
  const { type, states } = await tab();
  await type('x'.repeat(1_000_001));
  expect(states.at(-1)).toBe('unsaved');
  expect(await stored()).toBeUndefined();
  await type('short again');
  expect(states.at(-1)).toBe('saved');
});

test('a database that is refused is told, the last words are shown, and a later save counts', async () => {
  const real = globalThis.indexedDB;
  local.set('scale-out:draft:lab', JSON.stringify({ text: 'old', savedAtMs: 5 }));
  globalThis.indexedDB = { open: () => { throw new DOMException('no', 'SecurityError'); } } as never;
  const { opened, states, type } = await tab();
  expect(opened.text).toBe('old');
  await type('new');
  expect(states).toEqual(['unsaved', 'unsaved']);
  globalThis.indexedDB = real;
  await type('newer');
  expect(states.at(-1)).toBe('saved');
});
