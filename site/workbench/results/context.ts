/** What every piece of the results needs besides the report it shows. */
import type { BenchText } from '../../i18n/bench.ts';
import type { WorkbenchText } from '../../i18n/workbench.ts';
import type { PageData } from '../page-data.ts';
import type { Moment, Moments } from '../schedule/moment.ts';

/** What a learner may do with one test besides reading. */
export interface Closer {
  alone(test: string): void;
  debug(test: string): void;
}

export interface ResultsContext {
  page: PageData;
  text: WorkbenchText;
  bench: BenchText;
  /** How many hints of a test have been opened; kept over runs. */
  hintsShown: Map<string, number>;
  goTo(line: number): void;
  moments: Moments & { asked: Moment | undefined };
  look: Closer;
  /** Takes the learner to the debrief; undefined in a lab that has none. */
  readDebrief: (() => void) | undefined;
}

/** A report's own surroundings: the text that its lines refer to. */
export interface ReportContext extends ResultsContext {
  source: string;
}
