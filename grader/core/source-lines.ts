/** From compiled lines back to the learner's own. */
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';

/** Original line (1-based) of each compiled line; a line without one takes that of the line before. */
export function originalLines(map: string, compiledLineCount: number): number[] {
  const mappings = decodedMappings(new TraceMap(map));
  const lines: number[] = [];
  for (let i = 0; i < compiledLineCount; i += 1) {
    const segment = mappings[i]?.find((candidate) => candidate.length > 1);
    lines.push(segment?.[2] === undefined ? (lines.at(-1) ?? 1) : segment[2] + 1);
  }
  return lines;
}

/** Maps a position in compiled code to the learner's line, 1-based. */
export function lineLookup(map: string): (line: number, column: number) => number {
  const lines = decodedMappings(new TraceMap(map)).map((segments) => segments.filter((segment) => segment.length > 1));
  return (line, column) => {
    for (let at = line; at >= 1; at -= 1) {
      const segments = lines[at - 1] ?? [];
      const found = at === line ? (lastUpTo(segments, column) ?? segments[0]) : segments.at(-1);
      if (found) return found[2]! + 1;
    }
    return 1;
  };
}

type Segment = ReturnType<typeof decodedMappings>[number][number];

/** The last segment that begins at or before a column; segments are in order. */
function lastUpTo(segments: Segment[], column: number): Segment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]![0] <= column) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}
