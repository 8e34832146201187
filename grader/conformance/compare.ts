/** Where a realm says something else than the pinned Vitest. */
import type { GoldenError, GoldenFile } from './golden.ts';
import type { RealmFile } from './told.ts';

export interface Difference {
  file: string;
  /** Id of the test; absent for what concerns the file. */
  id?: string;
  field: 'loading' | 'names' | 'order' | 'flags' | 'verdict' | 'message' | 'expected' | 'received' | 'diff';
  vitest: unknown;
  realm: unknown;
}

/** The longest texts that a report carries; more is cut off with an ellipsis. */
const MAX_MESSAGE = 2_000;
const MAX_VALUE = 1_000;
const MAX_FLAG = 200;

export function compare(golden: GoldenFile, realm: RealmFile): Difference[] {
  const { file } = golden;
  const found: Difference[] = [];
  const say = (field: Difference['field'], vitest: unknown, realm: unknown, id?: string): void => {
    if (JSON.stringify(vitest) !== JSON.stringify(realm)) found.push({ file, ...(id !== undefined && { id }), field, vitest, realm });
  };
  say('loading', undefined, realm.reason);
  say('names', golden.tests.map(({ id }) => id), realm.collected);
  say('flags', golden.suiteErrors.map((text) => text.slice(0, MAX_FLAG)).sort(), realm.flags);
  if (realm.started) {
    const ran = new Set(realm.tests.filter(({ state }) => state !== 'skip').map(({ id }) => id));
    say('order', golden.started, realm.started.filter((id) => ran.has(id)));
  }
  for (const [index, test] of golden.tests.entries()) {
    const told = realm.tests[index];
    const state = test.state === 'todo' ? 'skip' : test.state;
    say('verdict', state, told?.state, test.id);
    if (state !== 'fail' || told?.state !== 'fail') continue;
    const error = test.errors[0]!;
    say('message', messageOf(error), told.message, test.id);
    say('expected', clip(error.expected, MAX_VALUE), told.expected, test.id);
    say('received', clip(error.actual, MAX_VALUE), told.received, test.id);
    say('diff', error.diff, told.diff, test.id);
  }
  return found;
}

/** An error that is no assertion's is told with its name, as Vitest's reporter does. */
function messageOf({ name, message }: GoldenError): string {
  const text = clip(message, MAX_MESSAGE)!;
  return name === undefined || name === 'AssertionError' || name === 'Error' ? text : `${name}: ${text}`;
}

const clip = (text: string | undefined, max: number): string | undefined =>
  text !== undefined && text.length > max ? `${text.slice(0, max)}…` : text;
