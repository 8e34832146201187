/** ES module exports as local names, because the sandbox runs scripts. */
import type * as acorn from 'acorn';
import type MagicString from 'magic-string';
import { CompileError } from './failures.ts';

export interface ExportedName {
  name: string;
  /** The variable in the script that holds it. */
  local: string;
}

/**
 * Takes `export` out of the code and says what was exported.
 *
 * @throws CompileError for `import` and `export … from`, with the line.
 */
export function rewriteExports(
  program: acorn.Program,
  output: MagicString,
  lineOf: (node: acorn.Node) => number,
): ExportedName[] {
  const found: ExportedName[] = [];
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source))
      throw new CompileError(
        'source',
        `"${String(node.source?.value)}" cannot be imported: a submission is one file and needs no import`,
        lineOf(node),
      );
    if (node.type === 'ExportNamedDeclaration') found.push(...namedExports(node, output));
    if (node.type === 'ExportDefaultDeclaration') found.push(defaultExport(node, output));
  }
  return found;
}

function namedExports(node: acorn.ExportNamedDeclaration, output: MagicString): ExportedName[] {
  if (!node.declaration) {
    output.remove(node.start, node.end);
    return node.specifiers.map(({ exported, local }) => ({ name: nameOf(exported), local: nameOf(local) }));
  }
  output.remove(node.start, node.declaration.start);
  if (node.declaration.type !== 'VariableDeclaration') return [exportOf(node.declaration.id.name)];
  return node.declaration.declarations.flatMap(({ id }) => boundNames(id).map(exportOf));
}

function defaultExport(node: acorn.ExportDefaultDeclaration, output: MagicString): ExportedName {
  const { declaration } = node;
  const named = (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id;
  if (named) {
    output.remove(node.start, declaration.start);
    return { name: 'default', local: named.name };
  }
  const local = freshLocal(output.original);
  output.overwrite(node.start, declaration.start, `const ${local} = `);
  return { name: 'default', local };
}

function freshLocal(code: string): string {
  let local = '$default';
  while (code.includes(local)) local += '$';
  return local;
}

function boundNames(pattern: acorn.Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    default:
      return [];
  }
}

const nameOf = (node: acorn.Identifier | acorn.Literal): string =>
  node.type === 'Identifier' ? node.name : String(node.value);
const exportOf = (name: string): ExportedName => ({ name, local: name });
