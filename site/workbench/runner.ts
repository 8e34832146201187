/** Starts and stops runs: one at a time, always the newest text, every ending told as an outcome. */
import { advance, begin, drop, end, type RunOptions, type Session } from './session.ts';
import type { GradeEvent, PageGrader } from './run/grader.ts';

export interface Runner {
  /** Runs this text now. An older run is stopped; the same text is not started twice. */
  run(source: string, options?: RunOptions): Promise<void>;
  /** The learner stops the run. */
  stop(): void;
  /** Typing has made the run pointless, unless the learner asked for it. */
  overtake(): void;
}

const ASKED: RunOptions = { asked: true };

export function createRunner(
  grader: () => Promise<PageGrader>,
  read: () => Session,
  write: (session: Session) => void,
): Runner {
  let running: AbortController | undefined;

  /** Cleared first: whatever the grader still says about that run is ignored. */
  const abort = (): boolean => {
    const stopping = running;
    running = undefined;
    stopping?.abort();
    return stopping !== undefined;
  };

  return {
    async run(source, options = ASKED) {
      const session = read();
      if (running && session.source === source && !session.only && !options.only) {
        if (options.asked && !session.asked) write({ ...session, asked: true });
        return;
      }
      abort();
      const mine = (running = new AbortController());
      const live = () => running === mine;
      write(begin(read(), source, options));
      try {
        const judge = await grader();
        const tell = (event: GradeEvent): void => {
          if (live()) write(advance(read(), event));
        };
        const [test] = options.only ?? [];
        const report = await (options.debugging && test !== undefined
          ? judge.debug(source, test, mine.signal, options.seed)
          : judge.grade(source, tell, mine.signal, options));
        if (live()) write(end(read(), { kind: options.only ? 'part' : 'report', report }));
      } catch (error) {
        if (live()) write(end(read(), { kind: 'fault', text: String(error) }));
      } finally {
        if (live()) running = undefined;
      }
    },
    stop() {
      if (abort()) write(end(read(), { kind: 'stopped' }));
    },
    overtake() {
      if (!read().asked && abort()) write(drop(read()));
    },
  };
}
