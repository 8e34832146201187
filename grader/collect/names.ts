/** When two spellings are one name, for packages and lists that write names in different ways. */

/** As Canvas writes names into files: small letters without anything else. */
const letters = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** `Kim, Mina` is also `Mina Kim`; whichever way round a package writes it. */
export function nameForms(name: string): string[] {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const turns = words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(''));
  return [...new Set([name, ...turns].map(letters))].filter((form) => form !== '');
}

/** Undefined when one of them is not known. */
export function sameName(one: string | undefined, other: string | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  const forms = new Set(nameForms(one));
  return nameForms(other).some((form) => forms.has(form));
}

/** Numbers, mails and logins: case, forms of Unicode, and zeros that a spreadsheet drops make no difference. */
export const foldKey = (text: string): string => text.normalize('NFC').toLowerCase().trim().replace(/^0+(?=\d+$)/, '');

/** What belongs to one alone, by its keys; a key that two have says nothing. */
export function unique<T>(all: readonly T[], keysOf: (one: T) => string[]): Map<string, T> {
  const found = new Map<string, Set<T>>();
  for (const one of all) for (const key of new Set(keysOf(one))) if (key !== '') found.set(key, (found.get(key) ?? new Set<T>()).add(one));
  return new Map([...found].flatMap(([key, set]) => (set.size === 1 ? [[key, [...set][0]!] as const] : [])));
}
