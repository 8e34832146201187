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
  const mappings = decodedMappings(new TraceMap(map));
  return (line, column) => {
    for (let at = line; at >= 1; at -= 1) {
      const segments = mappings[at - 1] ?? [];
      let found: number | undefined;
      for (const segment of segments) {
        if (segment[2] === undefined) continue;
        if (at === line && segment[0] > column && found !== undefined) break;
        found = segment[2] + 1;
      }
      if (found !== undefined) return found;
    }
    return 1;
  };
}
