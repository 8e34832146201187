import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { addCheckpoint, listCheckpoints } from './checkpoints.ts';
import { codeIn, listDamaged, removeDamaged } from './damaged.ts';
import { closeStore, inStore } from './database.ts';
import { readDraft, writeDraft } from './drafts.ts';

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const put = (store: 'drafts' | 'checkpoints' | 'progress', record: object) => inStore((db) => db.put(store, record as never));

test('what cannot be read is put aside from every store, and what can be stays', async () => {
  await writeDraft({ lab: 'good', text: 'mine', savedAtMs: 5 }, 0);
  await put('drafts', { lab: 'bad', text: 'worth something', savedAtMs: 'yesterday' });
  await put('checkpoints', { id: 'c1', lab: 'bad', text: 7 });
  await put('progress', { lab: 'bad', best: 'many' });
  await addCheckpoint({ id: 'c2', lab: 'good', atMs: 1, reason: 'run', text: 'kept' });
  const found = await listDamaged();
  expect(found.map(({ store, key }) => `${store} ${key}`).sort()).toEqual(['checkpoints c1', 'drafts bad', 'progress bad']);
  expect(found.map(codeIn).filter((code) => code !== undefined)).toEqual(['worth something']);
  expect((await readDraft('good')).draft?.text).toBe('mine');
  expect(await listCheckpoints('good')).toHaveLength(1);
  expect(await listDamaged(), 'put aside once').toHaveLength(3);
});

test('one is removed and the others stay', async () => {
  await put('drafts', { lab: 'one', text: 1 });
  await put('drafts', { lab: 'two', text: 2 });
  const [first] = await listDamaged();
  await removeDamaged(first!.id);
  const left = await listDamaged();
  expect(left).toHaveLength(1);
  expect(left[0]!.id).not.toBe(first!.id);
});

test.each([
  ['nothing', {}],
  ['names of a prototype', JSON.parse('{"__proto__": {"text": "x"}, "store": {"toString": 1}, "key": null, "foundAtMs": 1e300, "record": null}') as object],
  ['an old note', { store: 'drafts', key: 'lab', foundAtMs: 5, record: { text: ['a'] } }],
])('even what was put aside may make no sense: %s', async (_, record) => {
  await inStore((db) => db.add('damaged', record as never));
  const [found] = await listDamaged();
  expect(typeof found!.store).toBe('string');
  expect(new Date(found!.foundAtMs).getTime()).not.toBeNaN();
  expect(codeIn(found!)).toBeUndefined();
});

test('texts of the lab that make no sense do not cost the draft', async () => {
  await put('drafts', { lab: 'lab', text: 'mine', savedAtMs: 5, revision: 1, labVersion: 'v1', labTexts: { starter: 1 } });
  expect(await listDamaged()).toEqual([]);
  expect((await readDraft('lab')).draft).toMatchObject({ text: 'mine', labTexts: undefined });
});
