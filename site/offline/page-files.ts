/** Which files a built page can ask for: those that it names, those that these name, and so on. */

/**
 * @param texts path to content, for every file whose name changes with its content; undefined where it is no text
 * @returns paths, sorted
 */
export function pageFiles(html: string, texts: ReadonlyMap<string, string | undefined>, known = new Map<string, string[]>()): string[] {
  const found = new Set<string>();
  const waiting = namedIn(html, texts);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const named = known.get(path) ?? namedIn(texts.get(path) ?? '', texts);
    known.set(path, named);
    waiting.push(...named);
  }
  return [...found].sort();
}

const namedIn = (text: string, texts: ReadonlyMap<string, string | undefined>): string[] =>
  text === '' ? [] : [...texts.keys()].filter((path) => text.includes(nameIn(path)));

/** How a page or a script names a file: chunks by their own name, a sandbox by its folder, all else by the path. */
function nameIn(path: string): string {
  if (path.startsWith('_astro/')) return path.slice('_astro/'.length);
  return path.startsWith('runner/') ? path.slice(0, path.lastIndexOf('/') + 1) : path;
}
