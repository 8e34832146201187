/** Names and messages of others reach the terminal without control characters, in columns that fit. */
export const plain = (text: string, charsMax = 200): string => {
  // Joiners belong to words of some scripts, and to emoji.
  const safe = text.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').toWellFormed();
  return safe.length > charsMax ? `${safe.slice(0, charsMax).toWellFormed()}…` : safe;
};

/** Terminal cells: letters of East Asia take two, marks none. */
export function cells(text: string): number {
  let width = 0;
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(char) ? 2 : 1;
  return width;
}

export const column = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - cells(text)));
