/**
 * What a lesson's MDX consists of, as far as two languages have to agree: its components with their ids, options,
 * verdicts, and the numbers said in them.
 */
export interface LessonPart {
  /** `Question`, `Claim`, `Predict`, `SelfCheck`, `Figure`, `Review`, `LabLink`, `Cite`, `Default`, `Interview`. */
  readonly component: string;
  /** Its id, or what it refers to. */
  readonly id: string;
  /** Verdict of a claim; `n/m` for the right option n of m. */
  readonly detail: string;
  /** Offset in the MDX. */
  readonly at: number;
}

const COMPONENTS = /<(Question|Claim|Predict|SelfCheck|Figure|Review|LabLink|Cite|Default|Interview)\b([^>]*)>/g;
const attribute = (attributes: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

export function lessonParts(mdx: string): LessonPart[] {
  return [...mdx.matchAll(COMPONENTS)].map(({ 1: component = '', 2: attributes = '', index }) => ({
    component,
    id: attribute(attributes, 'id') || attribute(attributes, 'from') || attribute(attributes, 'lab'),
    detail: component === 'Claim' ? attribute(attributes, 'verdict') : component === 'Predict' || component === 'SelfCheck' ? options(mdx, component, index) : '',
    at: index,
  }));
}

function options(mdx: string, component: string, from: number): string {
  const body = mdx.slice(from, mdx.indexOf(`</${component}>`, from));
  const all = [...body.matchAll(/<Option\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  return `${all.findIndex((attributes) => /\bcorrect\b/.test(attributes.replace(/"[^"]*"/g, ''))) + 1}/${all.length}`;
}

/** Anchors that the page of a lesson has. */
export const anchorsOf = (parts: readonly LessonPart[], sources: readonly { id: string }[]): Set<string> =>
  new Set([
    'sources',
    ...sources.map(({ id }) => `source-${id}`),
    ...parts.flatMap(({ component, id }) => {
      const prefix = ({ Question: '', Figure: '', Claim: 'claim-', Predict: 'predict-', SelfCheck: 'check-' } as Record<string, string>)[component];
      return prefix === undefined ? [] : [`${prefix}${id}`];
    }),
  ]);

/**
 * Numbers that have to be said in both languages: those of at least three digits or with a fraction. Smaller ones are
 * often words, as in “two of them”.
 *
 * @example bigNumbers('10만 번, 0.585') // => Set { '100000', '0.585' }
 */
export function bigNumbers(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, digits = '', unit = ''] of text.matchAll(/(?<![\w.#-])(\d[\d,]*(?:\.\d+)?)(만|천)?(?![\w-]*["'/])/g)) {
    const plain = digits.replaceAll(',', '').replace(/^0+(?=\d)/, '');
    const value = unit === '' ? plain : String(Number(plain) * (unit === '만' ? 10_000 : 1_000));
    if (value.includes('.') || value.length >= 3) found.add(value);
  }
  return found;
}
