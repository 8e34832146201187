/** A script of its own for each fixed example, so that a failure shows the calls of that example alone. */
import fc from 'fast-check';
import { property } from '#lab';

export function scenario(run: () => void): void {
  property(fc.constant(undefined), run, { runs: 1, examples: [undefined] });
}
