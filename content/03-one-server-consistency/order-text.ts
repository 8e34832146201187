import type { FigureText } from '#figure/figure.ts';
import type { Event, Method, Story } from './transactions.ts';

/** Words that the interleaving explorer has beyond those of every figure. */
export interface OrderText extends FigureText {
  choices: { story: Record<Story, string>; method: Record<Method, string>; count: Record<string, string> };
  steps: Record<Event['kind'] | 'leave', string>;
  committed: Record<Story, string>;
  /** Name of the lane of committed values. */
  lane: Record<Story, string>;
  underWay: string;
  right: Record<Story, string>;
  wrong: Record<Story, string>;
  wrongReply: Record<Story, string>;
  rightWord: string;
  wrongWord: string;
  /** Above the map of all orders. */
  map: string;
  mapHint: { few: string; many: string };
  /** On the stretch between reading and writing, when what was read has changed since. */
  stale: string;
  earlier: string;
  choose: string;
  nothing: string;
  summary: string;
}
