/** Rows of numbers as one flat list, each as what it adds to the row before: short as JSON. */

/** @example packRows([[100, 1], [120, 1]]) // => [100, 1, 20, 0] */
export function packRows(rows: readonly (readonly number[])[]): number[] {
  return rows.flatMap((row, at) => row.map((value, column) => value - (rows[at - 1]?.[column] ?? 0)));
}

/**
 * @param max of each column; all values are whole and not negative
 * @returns null for what is not such a list
 */
export function unpackRows(flat: unknown, max: readonly number[]): number[][] | null {
  const columns = max.length;
  if (!Array.isArray(flat) || flat.length % columns !== 0) return null;
  const rows: number[][] = [];
  for (let from = 0; from < flat.length; from += columns) {
    const row = max.map((_, column) => (flat[from + column] as number) + (rows.at(-1)?.[column] ?? 0));
    if (!row.every((value, column) => isCount(value, max[column]!))) return null;
    rows.push(row);
  }
  return rows;
}

export const isCount = (value: unknown, max: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;
