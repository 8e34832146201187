/** Contenders take turns, so that whatever else the machine does meets all of them alike. */

export interface Contender {
  name: string;
  /** One trial; milliseconds of what is compared. */
  trial(round: number): Promise<number>;
}

export interface Row {
  name: string;
  median: number;
  min: number;
  max: number;
  /** Median over the rounds of the first contender's time divided by this one's. */
  ratio: number;
}

/** The first contender is ours; the first round warms up and is not counted. */
export async function takeTurns(contenders: Contender[], rounds: number): Promise<Row[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const index = (turn + round) % contenders.length;
      const ms = await contenders[index]!.trial(round);
      if (round > 0) times[index]!.push(ms);
    }
  const ours = times[0]!;
  return contenders.map(({ name }, index) => {
    const theirs = times[index]!;
    return {
      name,
      median: median(theirs),
      min: Math.min(...theirs),
      max: Math.max(...theirs),
      ratio: median(theirs.map((ms, round) => ours[round]! / ms)),
    };
  });
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** A table for a terminal and for a text: columns under one another. */
export function toTable(title: string, rows: Row[], limits: Record<string, string>): string {
  const cells = rows.map((row, index) => [
    row.name, row.median.toFixed(0), `${row.min.toFixed(0)}–${row.max.toFixed(0)}`, index === 0 ? '' : row.ratio.toFixed(2), limits[row.name] ?? '',
  ]);
  const all = [['', 'median ms', 'from–to', 'ours is × of it', 'at most'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return [title, ...all.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '))].join('\n');
}
