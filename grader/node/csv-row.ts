/** A row of a CSV file that a spreadsheet opens and a terminal shows, whatever students wrote into it. */
import { stringify } from 'csv-stringify/sync';

/** Cells that a spreadsheet would run as a formula are defused, and each is one line without control characters. */
export const csvRow = (cells: (string | number)[]): string =>
  stringify([cells.map((cell) => (typeof cell === 'string' ? tame(cell) : cell))], { escape_formulas: true });

/** Joiners belong to words of some scripts, and to emoji. */
const tame = (text: string): string => text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ').replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '\ufffd');
