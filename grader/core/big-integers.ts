/**
 * A big integer may hold a whole list, and one addition goes through all of it. Where a submission can come by
 * one, the results of its arithmetic are charged by their length; no other submission pays for that.
 */
import type * as acorn from 'acorn';
import { full } from 'acorn-walk';
import type MagicString from 'magic-string';

/** Names that big integers come from; a global is found under any name by way of the global object. */
const SOURCE = /BigInt|^globalThis$|^DataView$/;
const OPERATORS = new Set(['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '~']);
/** What these give may be far shorter than what they read. */
const SHORTENING = new Set(['/', '%']);

function mayHold(program: acorn.Program): boolean {
  let found = false;
  full(program, (anyNode) => {
    const node = anyNode as acorn.AnyNode;
    found ||= (node.type === 'Literal' && typeof node.value === 'bigint') || (node.type === 'Identifier' && SOURCE.test(node.name));
  });
  return found;
}

/** To be called with each node after its children. */
export function bigIntegers(program: acorn.Program, output: MagicString, hook: string): (node: acorn.Node) => void {
  if (!mayHold(program)) return () => {};
  const wrap = ({ start, end }: acorn.Node): void => {
    output.prependRight(start, `${hook}(`);
    output.appendLeft(end, ')');
  };
  return (anyNode) => {
    const node = anyNode as acorn.AnyNode;
    switch (node.type) {
      case 'BinaryExpression':
        if (SHORTENING.has(node.operator)) wrap(node.left);
        if (OPERATORS.has(node.operator)) wrap(node);
        break;
      case 'UnaryExpression':
        if (OPERATORS.has(node.operator) && node.argument.type !== 'Literal') wrap(node);
        break;
      case 'AssignmentExpression':
        if (OPERATORS.has(node.operator.slice(0, -1))) wrap(node);
        break;
      case 'UpdateExpression':
        wrap(node);
        break;
      case 'CallExpression':
        if (node.callee.type === 'Identifier' && node.callee.name === 'BigInt') wrap(node);
        break;
      default:
    }
  };
}
