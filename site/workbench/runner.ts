/** Starts and stops runs: one at a time, the newest text, every ending told as an outcome. */
import { advance, begin, end, type Session } from './session.ts';
import type { PageGrader } from './run/grader.ts';

export interface Runner {
  run(source: string): Promise<void>;
  stop(): void;
}

export function createRunner(
  grader: () => Promise<PageGrader>,
  read: () => Session,
  write: (session: Session) => void,
): Runner {
  let running: AbortController | undefined;
  return {
    async run(source) {
      if (running) return;
      const mine = (running = new AbortController());
      const live = () => running === mine;
      write(begin(source));
      try {
        const judge = await grader();
        const report = await judge.grade(source, (event) => live() && write(advance(read(), event)), mine.signal);
        if (live()) write(end(read(), { kind: 'report', report }));
      } catch (error) {
        if (live()) write(end(read(), { kind: 'fault', text: String(error) }));
      } finally {
        if (live()) running = undefined;
      }
    },
    stop() {
      if (!running) return;
      const stopping = running;
      // Cleared first: whatever the grader still says about this run is ignored.
      running = undefined;
      stopping.abort();
      write(end(read(), { kind: 'stopped' }));
    },
  };
}
