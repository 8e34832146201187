/** The gates' figures, a lab a line. */
import type { LabCheck } from './check-lab.ts';

const COLUMNS: [name: string, value: (check: LabCheck) => string | number][] = [
  ['points', ({ points }) => points],
  ['tests', ({ tests }) => tests],
  ['mutants killed', ({ mutants }) => `${mutants.killed}/${mutants.named}`],
  ['automatic: killed', ({ automatic }) => automatic.killed],
  ['equivalent', ({ automatic }) => automatic.equivalent],
  ['survived', ({ automatic }) => automatic.survived],
  ['variants', ({ variants }) => variants],
  ['suite', ({ suiteMs }) => `${(suiteMs / 1000).toFixed(2)} s`],
];
const LAB_WIDTH = 20;

const line = (lab: string, cells: (string | number)[]): string =>
  lab.padEnd(LAB_WIDTH) + cells.map((cell, at) => String(cell).padStart(COLUMNS[at]![0].length + 2)).join('');

export const tableHead = line('lab', COLUMNS.map(([name]) => name));

export const tableRow = (check: LabCheck): string => line(check.lab, COLUMNS.map(([, value]) => value(check)));
