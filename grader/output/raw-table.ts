/**
 * A CSV file as an LMS exported it, byte for byte: cells know where they stand, so that some can be
 * replaced and every other byte stays. Only then does the LMS take its own file back.
 */
import { decoderOf } from '../collect/decode-text.ts';
import { Refused } from '../collect/collected.ts';

export interface RawCell {
  /** Decoded and unquoted. */
  value: string;
  /** Offsets of its bytes, quotes included. */
  start: number;
  end: number;
  quoted: boolean;
}

export interface RawTable {
  rows: RawCell[][];
  delimiter: ',' | ';';
  /** The file with new values in some cells. */
  replaced(values: ReadonlyMap<RawCell, string>): Uint8Array;
}

const BYTES_MAX = 64 * 1024 * 1024;
const BOM = '\u00ef\u00bb\u00bf';

/** @throws Refused when it is no table that can be filled in */
export function readRawTable(bytes: Uint8Array, name: string): RawTable {
  if (bytes.length > BYTES_MAX) throw new Refused(`${name} is larger than 64 MB`);
  const decode = decoderOf(bytes);
  if (!decode) throw new Refused(`${name} is neither UTF-8 nor CP949: give the file as the LMS exported it`);
  // One character for each byte: delimiters and quotes are ASCII, and in no encoding part of another letter.
  const text = Buffer.from(bytes).toString('latin1');
  const delimiter = delimiterOf(text);
  const rows = cellsOf(text, delimiter, name).map((row) => row.map((cell) => ({ ...cell, value: decode(inside(text, cell)).normalize('NFC') })));
  return {
    rows,
    delimiter,
    replaced(values) {
      const parts: string[] = [];
      let at = 0;
      for (const cell of rows.flat()) {
        const value = values.get(cell);
        if (value === undefined) continue;
        parts.push(text.slice(at, cell.start), written(value, cell.quoted, delimiter));
        at = cell.end;
      }
      return Buffer.from(parts.join('') + text.slice(at), 'latin1');
    },
  };
}

type Span = Omit<RawCell, 'value'>;

function cellsOf(text: string, delimiter: string, name: string): Span[][] {
  const rows: Span[][] = [];
  let row: Span[] = [];
  let at = text.startsWith(BOM) ? BOM.length : 0;
  while (at < text.length || row.length > 0) {
    const start = at;
    const quoted = text[at] === '"';
    if (quoted) at = afterQuotes(text, at, name, rows.length + 1);
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push({ start, end: at, quoted });
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      row.push({ start: at, end: at, quoted: false });
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function afterQuotes(text: string, start: number, name: string, row: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) throw new Refused(`${name}: the quotes of a cell in row ${row} are never closed`);
    if (text[at + 1] !== '"') return at + 1;
  }
}

function inside(text: string, { start, end, quoted }: Span): Uint8Array {
  const raw = text.slice(start, end);
  return Buffer.from(quoted ? raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"') : raw, 'latin1');
}

/** Numbers, in whatever way the LMS writes them; anything else would have to be encoded. */
function written(value: string, quoted: boolean, delimiter: string): string {
  if (!/^[\d.,-]*$/.test(value)) throw new Error(`not a number: ${value}`);
  return quoted || value.includes(delimiter) ? `"${value}"` : value;
}

/** The commoner one in the header. */
function delimiterOf(text: string): ',' | ';' {
  const header = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}
