/**
 * Turns a compiled submission into a script that the sandbox can run and count: every function and
 * loop body ticks, exports become a returned record, and every way to reach other code is refused.
 */
import type * as acorn from 'acorn';
import { parse } from 'acorn';
import { full, fullAncestor } from 'acorn-walk';
import MagicString from 'magic-string';
import { allocations } from './allocation.ts';
import { bigIntegers } from './big-integers.ts';
import { chargeSites } from './charge-sites.ts';
import { rewriteExports } from './exports.ts';
import { copiedBy } from './roles.ts';
import { CompileError } from './failures.ts';
import { runsCode } from './runs-code.ts';
import { longCode } from './straight-line.ts';
import { lineLookup } from './source-lines.ts';

/** What the instrumented code is called with, in this order; `hooks` of `runtime/charges.ts`. */
const HOOKS = ['tick', 'charged', 'call', 'held', 'make', 'toSuper', 'record', 'names', 'steps', 'big'] as const;

/** Names of the hooks in the code; chosen so that the source cannot name them. */
export type HookNames = Record<(typeof HOOKS)[number], string>;

export interface InstrumentedScript {
  /** `((tick, charged, …) => { … return { name: getter } })`; every line keeps its number. */
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
  const further = longCode(program, (node) => isFunction(node) || isLoop(node));
  const tickOf = (node: acorn.Node, line = at(node)): string =>
    [
      `${names.tick}(${[line, words.get(node) ?? []].flat().join(', ')})`,
      ...(further.has(node) ? [`${names.steps}(${further.get(node)})`] : []),
      ...copiedBy(patternsOf(node)).map(({ name, of }) => `${names[of]}(${name})`),
    ].join(', ');

  const charge = chargeSites(program, output, names);
  const chargeBig = bigIntegers(program, output, names.big);
  // Children come before their parents: what is put in first stays innermost.
  full(program, (node, _state, visitedAs) => {
    const type = node.type;
    charge(node, visitedAs);
    chargeBig(node);
    if (isFunction(node)) {
      for (const param of node.params) tickNames(output, param, `${names.tick}(${at(param)})`);
      tickFunction(output, node, tickOf(node));
    } else if (isLoop(node)) tickLoop(output, node, `${tickOf(node)};`);
    else if (type === 'PropertyDefinition') tickValue(output, (node as acorn.PropertyDefinition).value, tickOf(node, -at(node)));
    else if (type === 'AssignmentPattern') tickValue(output, (node as acorn.AssignmentPattern).right, tickOf(node));
    else if (type === 'ImportExpression')
      throw new CompileError('source', 'import() is not available: a submission is one file', at(node));
    else if (type === 'MetaProperty' && (node as acorn.MetaProperty).meta.name === 'import')
      throw new CompileError('source', 'import.meta is not available in a submission', at(node));
  });

  const exported = rewriteExports(program, output, at);
  output.prepend(`((${HOOKS.map((hook) => names[hook]).join(', ')}) => { "use strict"; `);
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
  while (HOOKS.some((hook) => code.includes(`$${hook}${suffix}`))) suffix += '_';
  return Object.fromEntries(HOOKS.map((hook) => [hook, `$${hook}${suffix}`])) as HookNames;
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

/** Patterns that are filled before the body of a function or loop begins. */
function patternsOf(node: acorn.Node): acorn.Pattern[] {
  // What a caller spreads into arguments it has paid for.
  if (isFunction(node)) return node.params.map((param) => (param.type === 'RestElement' ? param.argument : param));
  const left = node.type === 'ForOfStatement' ? (node as acorn.ForOfStatement).left : undefined;
  if (!left) return [];
  return left.type === 'VariableDeclaration' ? left.declarations.map(({ id }) => id) : [left];
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
  if (value && runsCode(value as acorn.AnyNode)) tickBefore(output, value, call);
}

function tickBefore(output: MagicString, { start, end }: acorn.Node, call: string): void {
  output.prependRight(start, `(${call}, `);
  output.appendLeft(end, ')');
}

/** Computed names in the patterns of parameters are worked out before the body, and in a generator without it. */
function tickNames(output: MagicString, pattern: acorn.Pattern | null, call: string): void {
  switch (pattern?.type) {
    case 'AssignmentPattern':
      return tickNames(output, pattern.left, call);
    case 'RestElement':
      return tickNames(output, pattern.argument, call);
    case 'ArrayPattern':
      return pattern.elements.forEach((element) => tickNames(output, element, call));
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') continue;
        if (property.computed) tickValue(output, property.key, call);
        tickNames(output, property.value, call);
      }
      break;
    default:
  }
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
