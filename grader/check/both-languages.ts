/** Whether two texts say the same: not word for word, but with the same names of the code and the same figures. */

const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export { LANGUAGES };

const FENCED = /^```.*?^```/gms;
const SPAN = /`[^`\n]+`/g;
/** A call, a name in several words, a constant: what is never translated. */
const NAME = /[\w$#]+(?=\()|\b[a-z$][\w$]*[A-Z][\w$]*|\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\b[A-Z][a-z0-9]+[A-Z]\w*/g;
/** Smaller ones may be words. */
const FIGURE = /(?<![\w.,])\d[\d,\u00a0\u2009\u202f ]*(?:\.\d+)?/g;
const SMALLEST_FIGURE = 10;

function names(text: string): Set<string> {
  return new Set((text.replace(FENCED, '').match(SPAN) ?? []).flatMap((span) => span.match(NAME) ?? []));
}

function figures(text: string): Set<string> {
  const prose = text.replace(FENCED, '').replace(SPAN, ' ').replace(/\]\([^)]*\)/g, ']');
  const found = (prose.match(FIGURE) ?? []).flatMap((figure) => {
    const tight = figure.trim().replace(/[,\u00a0\u2009\u202f ](?=\d{3}(?!\d))/g, '');
    return tight.split(/[, \u00a0\u2009\u202f]+/);
  });
  return new Set(found.filter((figure) => Number(figure) >= SMALLEST_FIGURE || figure.includes('.')));
}

const headings = (text: string): string => (text.replace(FENCED, '').match(/^#+(?= )/gm) ?? []).join(' ');
const blocks = (text: string): string => (text.match(FENCED) ?? []).map((block) => /^```(\w*)/.exec(block)![1]).join(', ');

const missing = (from: Set<string>, to: Set<string>): string[] => [...from].filter((each) => !to.has(each));

/** What one of the two says and the other does not, a phrase each; none when they agree. */
export function differences(texts: Record<Language, string>): string[] {
  const told: string[] = [];
  for (const [here, there] of [['ko', 'en'], ['en', 'ko']] as const) {
    const lostNames = missing(names(texts[here]), names(texts[there]));
    if (lostNames.length > 0) told.push(`only ${here} names ${lostNames.map((name) => `\`${name}\``).join(', ')}`);
    const lostFigures = missing(figures(texts[here]), figures(texts[there]));
    if (lostFigures.length > 0) told.push(`only ${here} says ${lostFigures.join(', ')}`);
  }
  if (headings(texts.ko) !== headings(texts.en)) told.push(`the headings are ${headings(texts.ko) || 'none'} in ko and ${headings(texts.en) || 'none'} in en`);
  if (blocks(texts.ko) !== blocks(texts.en)) told.push('the code blocks are not the same');
  return told;
}
