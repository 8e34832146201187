/**
 * Notes what passes through the functions of a suite. A submission that calls a callback of the suite at
 * the end of the stack could otherwise swallow the overflow, and with it the assertions behind it. The
 * note is taken without a call, because there may be no stack left for one.
 */
import type * as acorn from 'acorn';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';

/** Puts `try { … } catch` around the body of every function; lines keep their numbers. */
export function noteThrown(code: string, list: string): string {
  const output = new MagicString(code);
  const caught = ` } catch (thrown) { ${list}.all = { thrown, before: ${list}.all }; throw thrown; } `;
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true }), (node) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return;
    const { body, params, start, end } = node as acorn.Function;
    if (body.type !== 'BlockStatement') {
      // An arrow that is one expression asserts nothing after it: only what asserts by itself can be cut off.
      if (!/expect|assert/i.test(code.slice(body.start, body.end))) return;
      const arrow = code.indexOf('=>', params.at(-1)?.end ?? start) + 2;
      output.appendLeft(arrow, ' { try { return');
      output.appendLeft(end, `;${caught}}`);
    } else if (!startsWithDirective(body)) {
      output.appendRight(body.start + 1, ' try {');
      output.appendLeft(body.end - 1, caught);
    }
  });
  return output.toString();
}

function startsWithDirective({ body: [first] }: acorn.BlockStatement): boolean {
  return first?.type === 'ExpressionStatement' && first.directive !== undefined;
}
