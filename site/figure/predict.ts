import type { Figure, FigureText, Run } from './figure.ts';
import { signed } from './text.ts';

/** Asks whether one number falls, stays or rises. Answers: lower, same, higher; values: before, after, change. */
export function byDirection<R extends Run>(
  measure: (run: R) => number,
  { digits, sameWithin }: { digits: number; sameWithin: number },
): Figure<any, R, FigureText>['predict'] {
  return {
    asks: (before) => ({ before: measure(before).toFixed(digits) }),
    judge: (run, before) => {
      const [was, is] = [measure(before), measure(run)];
      const change = is - was;
      return {
        answer: Math.abs(change) <= sameWithin ? 'same' : change < 0 ? 'lower' : 'higher',
        values: { before: was.toFixed(digits), after: is.toFixed(digits), change: signed(change, digits) },
      };
    },
  };
}
