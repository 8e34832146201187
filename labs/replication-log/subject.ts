/** The submission with its contract's types. Asked for within tests only: a suite is loaded before any submission. */
import { Follower, Leader, pickNewLeader } from '#submission';
import type { Contract } from './contract.ts';

export const submitted = (): Contract => ({ Follower, Leader, pickNewLeader });
