/** Which file of a hand-in is meant: the one that is named after the lab, as people and systems rename it. */
import { baseName, isNoise, isSource, withoutExtension } from './listing.ts';
import type { Entry } from './listing.ts';

export interface Choice {
  entry?: Entry;
  /** A sentence, when nothing or nothing certain is there. */
  problem?: string;
  flags: string[];
}

/** What browsers, Canvas and desktops put behind a name that is taken: ` (1)`, `-2`, ` copy`, ` - 복사본`. */
const COPY = /(?: ?\((\d+)\)|-(\d+)| ?-? ?(?:copy|복사본)(?: ?(\d+)| ?\((\d+)\))?)$/i;

/** The name without extension and mark of a copy, and the copy's number, 0 for none. */
export function splitCopy(fileName: string): { base: string; copy: number } {
  const base = withoutExtension(baseName(fileName)).normalize('NFC');
  const mark = COPY.exec(base);
  if (!mark) return { base, copy: 0 };
  return { base: base.slice(0, mark.index), copy: Number(mark.slice(1).find((group) => group !== undefined) ?? 1) };
}

/** The lab that a file is named after, whatever stands before or behind it; the longest name wins. */
export function labOf(fileName: string, labs: readonly string[]): string | undefined {
  const name = withoutExtension(baseName(fileName)).normalize('NFC').toLowerCase().replaceAll('_', '-');
  return labs
    .filter((lab) => new RegExp(`(^|[^a-z0-9])${lab}($|[^a-z0-9])`).test(name))
    .sort((a, b) => b.length - a.length)[0];
}

export function chooseSource(entries: Entry[], lab: string, labs: readonly string[]): Choice {
  const sources = entries.filter(({ path }) => isSource(path) && !isNoise(path) && !/\.(test|spec|config)\.\w+$/.test(path));
  const named = sources.filter(({ path }) => labOf(path, labs) === lab);
  const candidates = named.length > 0 ? named : sources;
  if (candidates.length === 0) {
    const unreadable = entries.find((entry) => entry.unreadable);
    return unreadable ? { entry: unreadable, flags: [] } : { problem: nothingIn(entries), flags: [] };
  }
  if (candidates.length === 1) return taken(candidates[0]!, labOf(candidates[0]!.path, labs), lab);
  if (named.length === 0)
    return { problem: `There are ${candidates.length} sources and none is called ${lab}: which one is meant?`, flags: [] };
  return latestOf(named, lab);
}

/** The one that lies highest, and of copies beside one another the last. */
function latestOf(named: Entry[], lab: string): Choice {
  const depth = ({ path }: Entry): number => path.split('/').length;
  const highest = Math.min(...named.map(depth));
  const ranked = named.filter((entry) => depth(entry) === highest).sort((a, b) => splitCopy(b.path).copy - splitCopy(a.path).copy);
  const [first, second] = ranked;
  if (second && splitCopy(first!.path).copy === splitCopy(second.path).copy)
    return { problem: `${ranked.length} sources are called ${lab}: which one is meant?`, flags: [] };
  return { ...taken(first!, lab, lab), flags: [`${named.length} files of this name: ${first!.path} counts`] };
}

function taken(entry: Entry, namedAfter: string | undefined, lab: string): Choice {
  const flags = namedAfter !== undefined && namedAfter !== lab ? [`the file is named after the lab ${namedAfter}`] : [];
  return entry.refusal === undefined ? { entry, flags } : { entry, problem: entry.refusal, flags };
}

export const OTHER_ARCHIVE = /\.(7z|rar|tar|tgz|gz|xz|bz2|egg|alz)$/i;

function nothingIn(entries: Entry[]): string {
  const other = entries.find(({ path }) => OTHER_ARCHIVE.test(path));
  if (other) return `${baseName(other.path)} is an archive that is not read: hand in a .ts file or a zip`;
  const refused = entries.find(({ refusal, path }) => refusal !== undefined && !isNoise(path));
  return refused ? `${baseName(refused.path)}: ${refused.refusal}` : 'There is no .ts or .js file';
}
