/**
 * Steps for long code without a loop. One tick for each entry and turn would make a search cheaper that is
 * written out: 64 comparisons one after another in the place of 64 turns.
 */
import type * as acorn from 'acorn';
import { fullAncestor } from 'acorn-walk';

const WORK = /^(Binary|Logical|Conditional|IfStatement|Call|New|Member|Assignment|Update|Unary|SwitchCase|TaggedTemplate|TemplateLiteral|ArrayPattern)/;
/** More than a function or loop has that somebody writes by hand; the labs' own come to 60. */
const FREE = 64;
/** A comparison of an element: the element, the comparison and what follows it. */
const EACH = 4;

/** Further steps of each function or loop turn whose own code is long. */
export function longCode(program: acorn.Program, ticks: (node: acorn.Node) => boolean): Map<acorn.Node, number> {
  const sizes = new Map<acorn.Node, number>();
  fullAncestor(program, (node, _state, ancestors) => {
    if (!WORK.test(node.type)) return;
    const site = ancestors.slice(0, -1).findLast((ancestor) => ticks(ancestor));
    if (site) sizes.set(site, (sizes.get(site) ?? 0) + sizeOf(node));
  });
  return new Map([...sizes].filter(([, size]) => size > FREE).map(([site, size]) => [site, Math.ceil((size - FREE) / EACH)]));
}

const sizeOf = (node: acorn.Node): number => (node.type === 'ArrayPattern' ? (node as acorn.ArrayPattern).elements.length : 1);
