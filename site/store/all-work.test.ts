import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { addWork, compareWork, deleteAllWork, readAllWork } from './all-work.ts';
import { addCheckpoint, beyondBounds, listCheckpoints } from './checkpoints.ts';
import { closeStore } from './database.ts';
import { readDraft, writeDraft } from './drafts.ts';
import { mayRead, noteRun, readProgress } from './progress.ts';
import { BOUNDS, type Checkpoint } from './records.ts';
import { readWorkFile, type Work, writeWorkFile } from './work-file.ts';

let local: Record<string, string>;

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  local = Object.create({
    getItem: (key: string) => local[key] ?? null,
    setItem: (key: string, value: string) => void (local[key] = value),
    removeItem: (key: string) => void delete local[key],
  }) as Record<string, string>;
  vi.stubGlobal('localStorage', local);
});

const checkpoint = (id: string, atMs: number, more: Partial<Checkpoint> = {}): Checkpoint => ({
  id, lab: 'lab', atMs, reason: 'run', text: `code ${id}`, ...more,
});
const green = { score: 100, max: 100, stages: [] };

async function fill(): Promise<void> {
  await writeDraft({ lab: 'lab', text: 'mine', savedAtMs: 5, labVersion: 'v1' }, 0, [checkpoint('c1', 3, { result: green })]);
  await noteRun('lab', { score: 40, max: 100, stages: [{ id: 'a', points: 40, max: 50 }, { id: 'b', points: 0, max: 50 }] }, true);
  local['scale-out:answers'] = JSON.stringify({ 'cache/claim-F1': 'correct' });
  local['scale-out:theme'] = 'dark';
}

const read = (text: string): Work => {
  const file = readWorkFile(text);
  if (typeof file === 'string') throw new Error(file);
  return file.work;
};

test('everything goes out, is cleared, and comes back as it was', async () => {
  await fill();
  const before = await readAllWork();
  const file = writeWorkFile(before, 0);
  await deleteAllWork();
  expect(await readAllWork()).toMatchObject({ drafts: [], checkpoints: [], progress: [], answers: {} });
  delete local['scale-out:theme'];
  await addWork(read(file), new Set());
  expect(await readAllWork()).toEqual(before);
});

test.each([[new Set<string>(), 'here', 'imported: mine'], [new Set(['lab']), 'mine', 'replaced: here']])(
  'of two drafts that differ both stay (%o)',
  async (prefer, draft, kept) => {
    await fill();
    const file = writeWorkFile(await readAllWork(), 0);
    await writeDraft({ lab: 'lab', text: 'here', savedAtMs: 9 }, 1);
    const coming = read(file);
    expect(compareWork(await readAllWork(), coming)).toMatchObject({ fresh: [], differing: ['lab'], checkpoints: 0 });
    await addWork(coming, prefer);
    expect((await readDraft('lab')).draft).toMatchObject({ text: draft });
    expect((await listCheckpoints('lab')).map(({ reason, text }) => `${reason}: ${text}`)).toContain(kept);
  },
);

test.each([
  ['not-json', 'hello'],
  ['not-ours', '{}'],
  ['not-ours', 'null'],
  ['not-ours', '{"format":"scale-out/work/2"}'],
  ['damaged', '{"format":"scale-out/work/1","drafts":{"0":1}}'],
  ['too-large', ' '.repeat(40_000_001)],
])('a file is refused: %s', (problem, text) => {
  expect(readWorkFile(text)).toBe(problem);
});

test('hostile records are left out and counted; names of a prototype do no harm', () => {
  const file = readWorkFile(`{"format":"scale-out/work/1",
    "drafts":[{"lab":"../../etc","text":"x","savedAtMs":1,"revision":1},{"lab":"ok","text":"<img onerror=alert(1)>","savedAtMs":1,"revision":1},7,null],
    "checkpoints":[{"id":"__proto__","lab":"ok","atMs":1,"reason":"run","text":"x"}],
    "answers":{"__proto__":"x","constructor":"y","cache/q1":"a","cache/q2":{"a":1}},
    "preferences":{"__proto__":{"x":1},"scale-out:theme":"<script>","scale-out:lang":"ko","scale-out:draft:lab":"{}"}}`);
  expect(file).toEqual({
    work: {
      drafts: [{ lab: 'ok', text: '<img onerror=alert(1)>', savedAtMs: 1, revision: 1 }],
      checkpoints: [],
      progress: [],
      answers: { 'cache/q1': 'a' },
      preferences: { 'scale-out:lang': 'ko' },
    },
    damaged: 7,
  });
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('the oldest checkpoints go first, the newest and the last green one never', () => {
  const many = Array.from({ length: BOUNDS.checkpoints + 20 }, (_, at) => checkpoint(`c${at}`, at, at === 2 ? { result: green } : {}));
  const gone = beyondBounds(many).map(({ id }) => id);
  expect(gone).toHaveLength(20);
  expect(gone).not.toContain('c2');
  expect(gone).toContain('c0');
  const large = [checkpoint('big', 9, { text: 'x'.repeat(BOUNDS.checkpointChars + 1) }), checkpoint('small', 1)];
  expect(beyondBounds(large).map(({ id }) => id)).toEqual(['small']);
});

test('the same run twice is one checkpoint', async () => {
  await addCheckpoint(checkpoint('a1', 1, { text: 'same' }));
  await addCheckpoint(checkpoint('a2', 2, { text: 'same' }));
  expect((await listCheckpoints('lab')).map(({ id }) => id)).toEqual(['a2']);
});

test('a full score stays though the same code earns less on a changed lab', async () => {
  await addCheckpoint(checkpoint('a1', 1, { text: 'same', result: green }));
  await addCheckpoint(checkpoint('a2', 2, { text: 'same', result: { score: 90, max: 100, stages: [] } }));
  expect((await listCheckpoints('lab')).map(({ id }) => id)).toEqual(['a2', 'a1']);
});

test('the reference opens after a pass, points in every stage, or three versions', async () => {
  const open = async () => mayRead(await readProgress('lab'), ['a', 'b']);
  expect(await open()).toBe(false);
  const run = (a: number, b: number, isNew = true) =>
    noteRun('lab', { score: a + b, max: 100, stages: [{ id: 'a', points: a, max: 50 }, { id: 'b', points: b, max: 50 }] }, isNew);
  await run(10, 0);
  await run(10, 0, false);
  expect(await open()).toBe(false);
  await run(0, 10);
  expect(await open()).toBe(true);
});
