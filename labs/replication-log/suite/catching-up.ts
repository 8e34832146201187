/** A submitted leader brings up a right follower, whatever right way that one has of giving hints. */
import fc from 'fast-check';
import { expectSame, property, step } from '#lab';
import { FollowerModel } from './follower-model.ts';
import { histories } from './histories.ts';
import { openLeader } from './leaders.ts';
import { part } from './logs.ts';
import { logText } from './text.ts';

/** Ways to choose a hint from 1 to prevIndex. */
const HINTS = {
  oneBack: (prevIndex: number) => prevIndex,
  halfWay: (prevIndex: number) => Math.ceil(prevIndex / 2),
  fromTheStart: () => 1,
};

export function expectCaughtUp(): void {
  const hints = fc.constantFrom(...(Object.keys(HINTS) as (keyof typeof HINTS)[]));
  property(fc.record({ history: histories({ leaders: 3, requests: 10 }), hint: hints, batch: fc.integer({ min: 1, max: 4 }) }), (run) => {
    const { logs, requests } = run.history;
    const seed = logs.at(-1)!;
    const follower = new FollowerModel();
    for (const request of requests) follower.handle(request);
    step(`n1 holds ${JSON.stringify(logText(follower.log))}`);
    const { model, append, ack, refuse, expectStart } = openLeader({
      term: 4, followers: ['n1'], durability: { kind: 'majority' }, seed, batch: run.batch,
    });
    append();
    // One round for each entry to step back over, one for each to send.
    for (let round = 0; round < 2 * model.log.length + 2 && model.lag('n1') > 0; round += 1) {
      const { prevIndex, entries } = expectStart('n1');
      const answer = follower.handle(part(model.log, { term: 4, after: prevIndex, count: Math.min(entries.length, run.batch) }));
      if (typeof answer === 'string') throw new Error('nothing is committed here');
      if (answer.ok) ack('n1', answer.matchIndex);
      else refuse('n1', typeof answer.nextHint === 'number' ? answer.nextHint : HINTS[run.hint](prevIndex));
    }
    expectSame(logText(follower.log), logText(model.log), 'the follower should have been brought level with the leader');
  });
}
