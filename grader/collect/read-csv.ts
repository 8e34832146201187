/** A CSV table: UTF-8 with or without a mark, UTF-16, or CP949 as Korean Excel saves it. */
import { parse } from 'csv-parse/sync';
import { Refused } from './collected.ts';
import { decodeText } from './decode-text.ts';

const FIELD_CHARS_MAX = 100_000;

/** As records by the first row's headers. @throws Refused when it is no table */
export function readCsv(bytes: Uint8Array, name: string): Record<string, string>[] {
  const [header = [], ...rows] = readRows(bytes, name);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [header[index] || `column ${index + 1}`, cell])));
}

/** @throws Refused when it is no table */
export function readRows(bytes: Uint8Array, name: string): string[][] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) throw new Refused(`${name} is a workbook or an archive: save the table as "CSV UTF-8"`);
  const text = decodeText(bytes);
  if (text === undefined) throw new Refused(`${name} is neither UTF-8 nor CP949: save it as "CSV UTF-8"`);
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: FIELD_CHARS_MAX });
  } catch (error) {
    throw new Refused(`${name} is no CSV table (${(error as Error).message}): export it again, or save it as "CSV UTF-8"`);
  }
}

/** Excel in some countries writes semicolons. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.mark;
}
