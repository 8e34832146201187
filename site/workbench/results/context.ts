/** What every piece of the results needs besides the report it shows. */
import type { WorkbenchText } from '../../i18n/workbench.ts';
import type { PageData } from '../page-data.ts';

export interface ResultsContext {
  page: PageData;
  text: WorkbenchText;
  /** The graded text; lines in the report refer to it. */
  source: string;
  /** How many hints of a test have been opened; kept over runs. */
  hintsShown: Map<string, number>;
  goTo(line: number): void;
}
