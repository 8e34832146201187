/** Settings of the course in localStorage, and what each may be. Their readers check them once more. */
const PREFERENCES: Record<string, RegExp> = {
  'scale-out:theme': /^(light|dark)$/,
  'scale-out:lang': /^(ko|en)$/,
  'scale-out:editor': /^(rich|plain)$/,
  'scale-out:settings': /^\{[^]{0,2000}\}$/,
};

export type Preferences = Record<string, string>;

/** Those that make sense; a name that is not ours is left out. */
export function knownPreferences(read: (name: string) => unknown): Preferences {
  const known: Preferences = {};
  for (const [name, shape] of Object.entries(PREFERENCES)) {
    const value = read(name);
    if (typeof value === 'string' && shape.test(value)) known[name] = value;
  }
  return known;
}
