/** Whether working out an expression may call something, be it a getter or a `valueOf`. */
import type * as acorn from 'acorn';

const RUNNING = /^(Call|New|TaggedTemplate|Binary|Logical|Conditional|Member|Update|Spread|Await|Yield|StaticBlock)/;
const FUNCTION = /^(Function|ArrowFunction)/;

/** False for literals, names, functions, and lists and records of these alone. */
export function runsCode(node: acorn.AnyNode): boolean {
  if (FUNCTION.test(node.type)) return false;
  if (RUNNING.test(node.type)) return true;
  if (node.type === 'UnaryExpression' && /^[-+~]$/.test(node.operator)) return node.argument.type !== 'Literal';
  if (node.type === 'TemplateLiteral') return node.expressions.length > 0;
  return Object.values(node).flat().some((child: unknown) => isNode(child) && runsCode(child));
}

const isNode = (value: unknown): value is acorn.AnyNode => typeof (value as acorn.Node | null)?.type === 'string';
