/** Where a realm is meant to say something else than the pinned Vitest, and why. */
import type { Difference } from './compare.ts';

export interface Allowed extends Pick<Difference, 'file' | 'id' | 'field' | 'realm'> {
  /** What makes a realm differ; for a change of the engine to be weighed against. */
  reason: string;
}

const STICKY = 'a submission called inside the suite could catch the failure of an assertion, so a failed assertion fails its test even if the suite catches it';
const BRANDED = 'a submission could return an object with asymmetricMatch and so equal anything; only matchers that the suite takes from expect decide an equality';
const WAITED = 'time is virtual: how long a test was waited for says nothing, that nothing is left to wait for does';
const FORWARDED = 'the name Date stays one function that forwards to the mocked one, so that nobody reaches the mock itself; a difference of dates is drawn as for other objects while Date is mocked';
const IN_TURN = 'steps, script and console are counted for one test at a time, so concurrent tests run in turn, each to its end';

const waited = (file: string, id: string): Allowed => ({
  file, id, field: 'message', realm: 'It waited for something that never came: a promise was not settled.', reason: WAITED,
});
const caught = (id: string): Allowed => ({ file: 'swallowed.case.ts', id, field: 'verdict', realm: 'fail', reason: STICKY });

export const differences: Allowed[] = [
  { file: 'asymmetric.case.ts', id: 'numbers and more/made by hand', field: 'verdict', realm: 'fail', reason: BRANDED },
  {
    file: 'concurrent.case.ts',
    field: 'order',
    realm: ['together/slow', 'together/quick', 'together/at once', 'alone one', 'alone two', 'in turn/after them'],
    reason: IN_TURN,
  },
  {
    file: 'fake-timers.case.ts',
    id: 'dates/a date without fake timers',
    field: 'diff',
    realm: '- Expected:\n1970-01-01T00:00:00.000Z\n\n+ Received:\n1970-01-02T00:00:00.000Z',
    reason: FORWARDED,
  },
  waited('hooks.case.ts', 'a hook that never ends/times out'),
  waited('promises.case.ts', 'tests that wait/time out'),
  caught('a failed assertion that is caught/with try'),
  caught('a failed assertion that is caught/by toThrow'),
];
