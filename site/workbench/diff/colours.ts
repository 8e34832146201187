/** Syntax colours for lines of code, by the editor's own tokenizer: without a byte more, so only where it is loaded. */
import { monaco } from '../editor/monaco.ts';

/** Lines as pieces, each with the class of its token or none. */
export type ColouredLine = { text: string; token?: string }[];

const TOKENS: [prefix: string, token: string][] = [
  ['comment', 'comment'],
  ['string', 'string'],
  ['regexp', 'string'],
  ['number', 'number'],
  ['keyword', 'keyword'],
  ['type', 'type'],
];

export function colouredLines(code: string, lines: string[]): ColouredLine[] {
  const tokens = monaco.editor.tokenize(code, 'typescript');
  return lines.map((text, at) => {
    const starts = tokens[at] ?? [];
    if (starts.length === 0) return [{ text }];
    return starts.map(({ offset, type }, i) => ({
      text: text.slice(offset, starts[i + 1]?.offset ?? text.length),
      token: TOKENS.find(([prefix]) => type.startsWith(prefix))?.[1],
    }));
  });
}
