/**
 * How much memory the code of one function or loop turn asks for, estimated from its text. What is
 * counted ends a submission that hoards at the same step everywhere, long before the sandbox is full.
 */
import type * as acorn from 'acorn';
import { fullAncestor } from 'acorn-walk';

/** 8-byte words that a node allocates each time it is evaluated. */
function wordsOf(node: acorn.Node): number {
  switch (node.type) {
    case 'ObjectExpression':
      return 3 + 2 * (node as acorn.ObjectExpression).properties.length;
    case 'ArrayExpression':
      return 3 + (node as acorn.ArrayExpression).elements.length;
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
      return 8;
    case 'ClassExpression':
    case 'ClassDeclaration':
      return 48;
    case 'NewExpression':
    case 'TemplateLiteral':
      return 4;
    case 'CallExpression':
      return growing((node as acorn.CallExpression).callee) ? 5 : 0;
    case 'AssignmentExpression':
      return (node as acorn.AssignmentExpression).left.type === 'MemberExpression' ? 3 : 0;
    default:
      return 0;
  }
}

/** Methods that make a collection longer by what they are given. */
function growing(callee: acorn.Expression | acorn.Super): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return /^(push|unshift|set|add|bind|then)$/.test(callee.property.name);
}

/** Words by the function or loop whose tick they are counted with. */
export function allocations(program: acorn.Program, ticks: (node: acorn.Node) => boolean): Map<acorn.Node, number> {
  const words = new Map<acorn.Node, number>();
  fullAncestor(program, (node, _state, ancestors) => {
    const weight = wordsOf(node);
    if (weight === 0) return;
    const site = ancestors.slice(0, -1).findLast((ancestor) => ticks(ancestor));
    if (site) words.set(site, (words.get(site) ?? 0) + weight);
  });
  return words;
}
