/** Pieces of SVG as text; everything from a trace is escaped here. Colours follow the page and have fallbacks. */
export const colour = {
  text: 'var(--text, #17222a)',
  muted: 'var(--muted, #51626c)',
  line: 'var(--line, #d3dce0)',
  ground: 'var(--bg, #fcfdfd)',
  surface: 'var(--surface, #f2f5f6)',
  life: 'var(--fig-1, #0f6f8c)',
  expiry: 'var(--fig-2, #9c5c08)',
  message: 'var(--accent, #0b5a72)',
  bad: 'var(--bad, #a83226)',
} as const;

export const MONO = 'var(--mono, ui-monospace, monospace)';

type Attributes = Record<string, string | number | undefined>;

export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value!)}"`)
    .join('');
  return `<${name}${written}>${children.join('')}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeText = (text: string): string => Array.from(text, (sign) => ENTITIES[sign] ?? (isShown(sign) ? sign : '\ufffd')).join('');

/** XML allows no control characters and no half of a pair; marks that turn text around could hide what was called. */
function isShown(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  const turnsAround = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return !turnsAround && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Cuts a text to a width in px at 7.3 px for a narrow sign and twice that for a wide one. */
export function fit(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const sign of text) {
    used += /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(sign) ? 13 : 7.3;
    if (used > width) return `${kept.slice(0, -1)}…`;
    kept += sign;
  }
  return kept;
}
