/** CP949 as Korean Windows writes it: the platform decodes it, so the table is built by decoding every pair. */
const table = new Map<string, number[]>();

function build(): void {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (text.length === 1 && !table.has(text)) table.set(text, [lead, trail]);
      } catch {
        continue;
      }
    }
}

/** @throws when a character is not in CP949 */
export function encodeCp949(text: string): Uint8Array<ArrayBuffer> {
  if (table.size === 0) build();
  return Uint8Array.from([...text.normalize('NFC')].flatMap((char) => {
    if (char.charCodeAt(0) < 0x80) return char.charCodeAt(0);
    const pair = table.get(char);
    if (!pair) throw new Error(`${char} is not in CP949`);
    return pair;
  }));
}
