/**
 * Turns a compiled submission into a script that the sandbox can run and count: every function and
 * loop body ticks, exports become a returned record, and every way to reach other code is refused.
 */
import type * as acorn from 'acorn';
import { parse } from 'acorn';
import { full, fullAncestor } from 'acorn-walk';
import MagicString from 'magic-string';
import { allocations } from './allocation.ts';
import { CHARGED_METHODS } from './charged-methods.ts';
import { rewriteExports } from './exports.ts';
import { CompileError } from './failures.ts';
import { lineLookup } from './source-lines.ts';

/** Names that the instrumented code is called with; chosen so that the source cannot name them. */
interface HookNames {
  tick: string;
  charged: string;
  call: string;
}

export interface InstrumentedScript {
  /** `(function (tick, charged, call) { … return { name: getter } })`; every line keeps its number. */
  code: string;
  exports: string[];
}

type AnyFunction = acorn.Function;
type Loop = acorn.WhileStatement | acorn.DoWhileStatement | acorn.ForStatement | acorn.ForInStatement | acorn.ForOfStatement;

/** @throws CompileError for imports, `import()`, `import.meta` and top-level await. */
export function instrument(code: string, map: string): InstrumentedScript {
  const lineAt = lineLookup(map);
  const program = parseModule(code, lineAt);
  const names = freshNames(code);
  const output = new MagicString(code);
  const at = (node: acorn.Node): number => lineAt(node.loc!.start.line, node.loc!.start.column);

  const words = allocations(program, (node) => isFunction(node) || isLoop(node));
  const tickOf = (node: acorn.Node): string => `${names.tick}(${[at(node), words.get(node) ?? []].flat().join(', ')})`;

  // Children come before their parents: what is put in first stays innermost.
  full(program, (node) => {
    const type = node.type;
    if (isFunction(node)) tickFunction(output, node, tickOf(node));
    else if (isLoop(node)) tickLoop(output, node, `${tickOf(node)};`);
    else if (type === 'SpreadElement') wrap(output, { start: node.start + 3, end: node.end }, names.charged);
    else if (type === 'CallExpression') chargeCall(output, node as acorn.CallExpression, names.call);
    else if (type === 'NewExpression') chargeAllocation(output, node as acorn.NewExpression, names.charged);
    else if (type === 'PropertyDefinition') tickValue(output, (node as acorn.PropertyDefinition).value, tickOf(node));
    else if (type === 'AssignmentPattern') tickValue(output, (node as acorn.AssignmentPattern).right, tickOf(node));
    else if (type === 'VariableDeclarator') spreadRest(output, node as acorn.VariableDeclarator, names.charged);
    else if (type === 'ImportExpression')
      throw new CompileError('source', 'import() is not available: a submission is one file', at(node));
    else if (type === 'MetaProperty' && (node as acorn.MetaProperty).meta.name === 'import')
      throw new CompileError('source', 'import.meta is not available in a submission', at(node));
  });

  const exported = rewriteExports(program, output, at);
  output.prepend(`((${names.tick}, ${names.charged}, ${names.call}) => { "use strict"; `);
  const record = exported.map(({ name, local }) => `${JSON.stringify(name)}: () => ${local}`);
  output.append(`\nreturn { ${record.join(', ')} }; })`);
  return { code: output.toString(), exports: exported.map(({ name }) => name) };
}

function parseModule(code: string, lineAt: (line: number, column: number) => number): acorn.Program {
  try {
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    refuseTopLevelAwait(program, lineAt);
    return program;
  } catch (error) {
    if (error instanceof CompileError || error instanceof RangeError) throw error;
    const where = (error as { loc?: acorn.Position }).loc;
    throw new CompileError(
      'syntax',
      (error as Error).message.replace(/ \(\d+:\d+\)$/, ''),
      where && lineAt(where.line, where.column),
    );
  }
}

function refuseTopLevelAwait(program: acorn.Program, lineAt: (line: number, column: number) => number): void {
  fullAncestor(program, (node, _state, ancestors) => {
    const waits = node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && (node as acorn.ForOfStatement).await);
    if (waits && !ancestors.some((ancestor) => isFunction(ancestor)))
      throw new CompileError(
        'source',
        'await outside a function is not available: a submission is loaded at once',
        lineAt(node.loc!.start.line, node.loc!.start.column),
      );
  });
}

/** Names that occur nowhere in the compiled text, so that learner code cannot call them. */
function freshNames(code: string): HookNames {
  let suffix = '';
  while (['$tick', '$charged', '$call'].some((name) => code.includes(name + suffix))) suffix += '_';
  return { tick: `$tick${suffix}`, charged: `$charged${suffix}`, call: `$call${suffix}` };
}

function isFunction(node: acorn.Node): node is AnyFunction {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function isLoop(node: acorn.Node): node is Loop {
  return (
    node.type === 'WhileStatement' ||
    node.type === 'DoWhileStatement' ||
    node.type === 'ForStatement' ||
    node.type === 'ForInStatement' ||
    node.type === 'ForOfStatement'
  );
}

function tickFunction(output: MagicString, node: AnyFunction, call: string): void {
  if (node.body.type === 'BlockStatement') {
    output.prependRight(node.body.start + 1, ` ${call};`);
  } else {
    const [start, end] = parenthesised(output.original, node.body, node.start);
    output.prependRight(start, `(${call}, `);
    output.appendLeft(end, ')');
  }
}

/** The value of a field or a default that is computed anew each time, and could call itself. */
function tickValue(output: MagicString, value: acorn.Node | null | undefined, call: string): void {
  if (!value || !/^(Call|New|TaggedTemplate|Binary|Logical|Conditional|Member|Await|Yield)/.test(value.type)) return;
  output.prependRight(value.start, `(${call}, `);
  output.appendLeft(value.end, ')');
}

/** An arrow's expression body with the parentheses around it: `() => ({})`. */
function parenthesised(code: string, body: acorn.Node, from: number): [number, number] {
  let { start, end } = body;
  for (;;) {
    const before = code.slice(from, start).match(/\(\s*$/);
    const after = code.slice(end).match(/^\s*\)/);
    const arrow = code.slice(from, start).match(/=>\s*$/);
    if (arrow || !before || !after) return [start, end];
    start -= before[0].length;
    end += after[0].length;
  }
}

function tickLoop(output: MagicString, node: Loop, call: string): void {
  if (node.body.type === 'BlockStatement') {
    output.prependRight(node.body.start + 1, ` ${call}`);
  } else {
    output.prependRight(node.body.start, `{ ${call} `);
    output.appendLeft(node.body.end, ' }');
  }
}

function wrap(output: MagicString, node: { start: number; end: number }, name: string): void {
  output.prependRight(node.start, `${name}(`);
  output.appendLeft(node.end, ')');
}

/** `list.indexOf(x)` becomes `call(list, "indexOf", x)`, which charges for the search. */
function chargeCall(output: MagicString, call: acorn.CallExpression, name: string): void {
  const { callee, optional } = call;
  if (optional || callee.type !== 'MemberExpression' || callee.optional || callee.object.type === 'Super') return;
  if (inOptionalChain(callee.object)) return;
  const code = output.original;
  const comma = call.arguments.length > 0 ? ', ' : '';
  if (callee.computed) {
    // Which method it is shows only when it is called.
    const bracket = code.indexOf('[', callee.object.end);
    output.prependRight(call.start, `${name}(`);
    output.update(bracket, bracket + 1, ', ');
    output.update(callee.end - 1, code.indexOf('(', callee.end) + 1, comma);
    return;
  }
  if (callee.property.type !== 'Identifier' || !CHARGED_METHODS.has(callee.property.name)) return;
  const dot = code.lastIndexOf('.', callee.property.start - 1);
  const open = code.indexOf('(', callee.property.end);
  output.prependRight(call.start, `${name}(`);
  output.update(dot, open + 1, `, "${callee.property.name}"${comma}`);
}

/** In `a?.b.map(f)` the whole chain is left out when `a` is nullish, and so it stays as it is. */
function inOptionalChain(node: acorn.Expression | acorn.Super): boolean {
  if (node.type === 'MemberExpression') return Boolean(node.optional) || inOptionalChain(node.object);
  if (node.type === 'CallExpression') return Boolean(node.optional) || inOptionalChain(node.callee);
  return false;
}

const ALLOCATING = /^(Array|ArrayBuffer|Map|Set|DataView|(Int|Uint|Float|BigInt|BigUint)\d+(Clamped)?Array)$/;

/** `new Set(list)` copies the list, `new Uint8Array(n)` fills n bytes. */
function chargeAllocation(output: MagicString, node: acorn.NewExpression, name: string): void {
  const [first] = node.arguments;
  if (!first || first.type === 'SpreadElement' || first.type === 'SequenceExpression') return;
  if (node.callee.type === 'Identifier' && ALLOCATING.test(node.callee.name))
    wrap(output, first, name);
}

/** `const [first, ...rest] = list` copies the list. */
function spreadRest(output: MagicString, node: acorn.VariableDeclarator, name: string): void {
  if (!node.init || node.id.type !== 'ArrayPattern' || node.init.type === 'SequenceExpression') return;
  if (node.id.elements.some((element) => element?.type === 'RestElement')) wrap(output, node.init, name);
}
