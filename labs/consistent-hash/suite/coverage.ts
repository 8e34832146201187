/** Judges ranges by the positions that they cover, whatever their order and however they are cut. */
import { expect } from 'vitest';
import { expectSame, format, scenario, step } from '#lab';
import type { MovedRange } from '../contract.ts';
import { movedBetween } from '../subject.ts';
import { readOnlyRing } from './model.ts';
import type { RingModel } from './model.ts';

const POSITIONS = 2 ** 32;
const MAX_RANGES = 4_096;

export const expectMoves = (a: RingModel, b: RingModel): void => scenario(() => judgeMoves(a, b));

function judgeMoves(a: RingModel, b: RingModel): void {
  step(() => `a: tokens ${told(a)}`);
  step(() => `b: tokens ${told(b)}`);
  const ranges = readRanges(movedBetween(readOnlyRing(a), readOnlyRing(b)));
  const cuts = [...new Set([...a.tokens(), ...b.tokens()].map(({ token }) => token).concat(ranges.flatMap(({ afterExcl, toIncl }) => [afterExcl, toIncl])))];
  for (const cut of cuts) {
    const [from, to] = [a.owner(cut), b.owner(cut)];
    const covering = ranges.filter((range) => covers(range, cut)).map((range) => `${format(range.from)} → ${format(range.to)}`);
    const rule = (): string => `ranges over position ${cut}, which ${from === to ? `stays with ${format(from)}` : `moves from ${format(from)} to ${format(to)}`}`;
    expectSame(covering, from === to ? [] : [`${format(from)} → ${format(to)}`], rule);
  }
}

function readRanges(answer: unknown): MovedRange[] {
  if (!Array.isArray(answer)) expect(format(answer), 'diffRanges should give an array').toBe('an array');
  const ranges = (answer as unknown[]).slice(0, MAX_RANGES).map((range) => {
    const { afterExcl, toIncl, from, to } = (range ?? {}) as MovedRange;
    return { afterExcl, toIncl, from, to };
  });
  for (const { afterExcl, toIncl } of ranges) {
    for (const end of [afterExcl, toIncl])
      if (!Number.isInteger(end) || end < 0 || end >= POSITIONS)
        expect(format(end), 'each end of a range should be an integer from 0 to 4294967295').toBe('such an integer');
    if (afterExcl === toIncl)
      expect(toIncl, `a range should not end where it starts, at ${afterExcl}: it could be empty or the whole circle`).not.toBe(afterExcl);
  }
  return ranges;
}

/** Between two cuts owners and ranges stay the same, so that the cuts stand for all positions. */
function covers({ afterExcl, toIncl }: MovedRange, position: number): boolean {
  if (afterExcl < toIncl) return afterExcl < position && position <= toIncl;
  return position > afterExcl || position <= toIncl;
}

const told = (model: RingModel): string => model.tokens().map(({ token, node }) => `${token} ${node}`).join(', ') || 'none';
