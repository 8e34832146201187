/**
 * Mutants of a solution by the operators of Stryker, each as one edit of the text. Left out is what no
 * contract speaks of: the words of error messages, and names of errors. Codes of errors stay in.
 */
import { Instrumenter } from '@stryker-mutator/instrumenter';

export interface Edit {
  /** Line of the edit, from 1, and its text without indentation. */
  line: number;
  in: string;
  /** What stands there and what takes its place, on one line each; long blocks are shortened. */
  find: string;
  replace: string;
  /** Which of those that are alike in all this, from 1. */
  nth: number;
  /** The mutated solution. */
  source: string;
}

interface Node {
  type: string;
  value?: unknown;
  callee?: { name?: string; type: string };
  left?: { property?: { name?: string } };
}
interface Path {
  node: Node;
  parentPath: Path | null;
}

const silent = new Proxy({}, { get: (_, name) => (String(name).startsWith('is') ? () => false : () => {}) });
const CODE = /^[A-Z][A-Z0-9_]*$/;

/** Told by the words of an error alone: nothing that a suite may hold anybody to. */
function saysOnlyWords({ node, parentPath }: Path): boolean {
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return false;
  if (typeof node.value === 'string' && CODE.test(node.value)) return false;
  const around = parentPath?.node;
  if (around?.type === 'NewExpression') return around.callee?.name?.endsWith('Error') === true;
  return around?.type === 'AssignmentExpression' && around.left?.property?.name === 'name';
}

export async function mutateSolution(solution: string): Promise<Edit[]> {
  const instrumenter = new Instrumenter(silent as never);
  const { mutants } = await instrumenter.instrument([{ name: 'solution.ts', mutate: true, content: solution }], {
    plugins: null,
    excludedMutations: [],
    ignorers: [{ shouldIgnore: (path) => (saysOnlyWords(path as unknown as Path) ? 'words' : undefined) }],
  });
  const lines = solution.split('\n');
  const starts: number[] = [];
  for (let at = 0, line = 0; line < lines.length; at += lines[line]!.length + 1, line += 1) starts.push(at);
  const alike = new Map<string, number>();
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ location: { start, end }, replacement }) => {
      const from = starts[start.line]! + start.column;
      const to = starts[end.line]! + end.column;
      const edit = { in: lines[start.line]!.trim(), find: onOneLine(solution.slice(from, to)), replace: onOneLine(replacement) };
      const nth = (alike.get(JSON.stringify(edit)) ?? 0) + 1;
      alike.set(JSON.stringify(edit), nth);
      return {
        ...edit,
        nth,
        line: start.line + 1,
        source: solution.slice(0, from) + replacement + solution.slice(to),
      };
    });
}

function onOneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 120 ? flat : `${flat.slice(0, 90)} … ${flat.slice(-20)}`;
}
