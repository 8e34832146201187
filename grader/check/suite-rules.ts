/** What a suite's own text has to keep to: chance and time from #lab, and words for every assertion. */
import { parse } from 'acorn';
import type { CallExpression, Node } from 'acorn';
import { simple } from 'acorn-walk';

const FORBIDDEN: { name: RegExp; why: string; cure: string }[] = [
  { name: /^Math\.random$/, why: 'is another chance in every run', cure: 'take createRng and seed from #lab' },
  { name: /^(Date\.now|performance\.now)$/, why: 'is another time in every run', cure: 'take createClock from #lab' },
  { name: /^[\w$.]*\.(assert|check|sample)$/, why: 'does not know the run\'s seed', cure: 'take property from #lab' },
];

/** @param suite the bundled suite: esbuild says before each module which file it comes from */
export function suiteProblems(place: string, suite: string): string[] {
  const problems: string[] = [];
  const say = (at: number, what: string): void => void problems.push(`${fileAt(suite, at) ?? place}: ${what}`);
  simple(parse(suite, { ecmaVersion: 2022 }), {
    CallExpression(node) {
      const name = nameOf(node.callee);
      if (name === undefined) return;
      const rule = FORBIDDEN.find((each) => each.name.test(name) && (!/assert|check|sample/.test(name) || name.includes('fast_check')));
      if (rule) say(node.start, `${name.replace(/^import_fast_check\d*\.default\./, 'fc.')} ${rule.why}; ${rule.cure}`);
      if (/^import_vitest\d*\.expect$/.test(name) && node.arguments.length < 2)
        say(node.start, `"${short(suite, node)}" has no words for the learner; give expect a second argument that names the call and what it should give`);
    },
    NewExpression(node) {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) say(node.start, 'new Date() is another time in every run; take createClock from #lab');
    },
  });
  return problems;
}

/** `a.b.c`, also behind the `(0, …)` that esbuild puts around imported functions. */
function nameOf(node: Node): string | undefined {
  const found = node as Node & { name?: string; object?: Node; property?: Node & { name?: string }; expressions?: Node[]; computed?: boolean };
  if (found.type === 'Identifier') return found.name;
  if (found.type === 'SequenceExpression') return nameOf(found.expressions!.at(-1)!);
  if (found.type !== 'MemberExpression' || found.computed) return undefined;
  const object = nameOf(found.object!);
  return object === undefined ? undefined : `${object}.${found.property!.name}`;
}

const fileAt = (suite: string, at: number): string | undefined =>
  [...suite.slice(0, at).matchAll(/^ *\/\/ (?:\S*\/)?(labs\/[\w./-]+\.ts)$/gm)].at(-1)?.[1];

const short = (suite: string, { start, end }: CallExpression): string =>
  suite.slice(start, end).replace(/\(0, import_\w+\.(\w+)\)/g, '$1').replace(/\s+/g, ' ').slice(0, 80);
