/** What each node of a program is there for, as far as it decides whether a built-in may be in it. */
import type * as acorn from 'acorn';
import { full } from 'acorn-walk';
import { CHARGED_METHODS } from './charged-methods.ts';

export interface Roles {
  /** Not read as a value here: called, assigned to, made by `new` or deleted. */
  bare: Set<acorn.Node>;
  /** Members that a template is tagged with. */
  tags: Set<acorn.Node>;
  /** Values of `{ name }`. */
  shorthand: Set<acorn.Node>;
  /** Spread into an object. */
  records: Set<acorn.Node>;
  /** Variables that a pattern such as `{ indexOf: find }` may have given a built-in. */
  aliases: Set<string>;
  /** Properties that one may have, such as `o.find` of `({ indexOf: o.find } = [])`; a private one with its `#`. */
  members: Set<string>;
  /** Whether one may be under any name: `({ indexOf: o[name] } = [])`. */
  anyMember: boolean;
  /** `plain` is a class or function of the program that hands nothing to a built-in by itself. */
  constructorKind: (name: string) => 'global' | 'plain' | 'unknown';
}

const NUMERIC = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>']);

/** Whether a member of this name may be a built-in that costs. */
export function mayBeCharged(computed: boolean, key: acorn.Expression | acorn.PrivateIdentifier): boolean {
  if (key.type === 'Literal' && typeof key.value === 'number') return false;
  if (computed && key.type === 'BinaryExpression') return !NUMERIC.has(key.operator);
  if (computed) return key.type !== 'UpdateExpression';
  return CHARGED_METHODS.has(key.type === 'Literal' ? String(key.value) : key.type === 'Identifier' ? key.name : '');
}

export function rolesIn(program: acorn.Program): Roles {
  const bound = new Map<string, number>();
  const plain = new Map<string, number>();
  const count = (names: Map<string, number>, name: string): void => void names.set(name, (names.get(name) ?? 0) + 1);
  const roles: Roles = {
    bare: new Set(), tags: new Set(), shorthand: new Set(), records: new Set(), aliases: new Set(), members: new Set(), anyMember: false,
    constructorKind: (name) => (!bound.has(name) ? 'global' : bound.get(name) === plain.get(name) ? 'plain' : 'unknown'),
  };
  const setBare = (...nodes: (acorn.Node | null | undefined)[]): void => nodes.forEach((node) => node && roles.bare.add(node));

  full(program, (anyNode, _state, visitedAs) => {
    const node = anyNode as acorn.AnyNode;
    if (node.type === 'Identifier' && visitedAs === 'VariablePattern') count(bound, node.name);
    switch (node.type) {
      case 'CallExpression':
        if (node.callee.type === 'MemberExpression') setBare(node.callee);
        break;
      case 'NewExpression':
        setBare(node.callee);
        break;
      case 'TaggedTemplateExpression':
        if (node.tag.type === 'MemberExpression') roles.tags.add(node.tag);
        break;
      case 'AssignmentExpression':
      case 'AssignmentPattern':
      case 'ForInStatement':
      case 'ForOfStatement':
        setBare(node.left);
        break;
      case 'UpdateExpression':
      case 'RestElement':
        setBare(node.argument);
        break;
      case 'UnaryExpression':
        if (node.operator === 'delete') setBare(node.argument);
        break;
      case 'ArrayPattern':
        setBare(...node.elements);
        break;
      case 'ObjectPattern':
        for (const property of node.properties) if (property.type === 'Property') readPattern(property, roles);
        break;
      case 'ObjectExpression':
        for (const property of node.properties)
          if (property.type === 'SpreadElement') roles.records.add(property);
          else if (property.shorthand) roles.shorthand.add(property.value);
        break;
      case 'FunctionDeclaration':
        if (node.id) count(plain, node.id.name);
        break;
      case 'ClassDeclaration':
        if (node.id && passesNothingOn(node)) count(plain, node.id.name);
        break;
      case 'VariableDeclarator':
        if (node.id.type === 'Identifier' && node.init?.type === 'ClassExpression' && passesNothingOn(node.init)) count(plain, node.id.name);
        break;
      default:
    }
  });
  return roles;
}

/** Without a constructor of its own a class hands its arguments to the one that it extends. */
function passesNothingOn(node: acorn.Class): boolean {
  return !node.superClass || node.body.body.some((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
}

function readPattern({ key, computed, value }: acorn.AssignmentProperty, roles: Roles): void {
  const { bare, aliases, members } = roles;
  const target = value.type === 'AssignmentPattern' ? value.left : value;
  bare.add(target);
  if (!mayBeCharged(computed, key)) return;
  if (target.type === 'Identifier') aliases.add(target.name);
  if (target.type !== 'MemberExpression') return;
  const name = memberName(target);
  if (name === undefined) roles.anyMember = true;
  else members.add(name);
}

/** The name of a property where the text says it; a private one's begins with `#`. */
export function memberName({ computed, property }: acorn.MemberExpression): string | undefined {
  if (property.type === 'PrivateIdentifier') return `#${property.name}`;
  if (property.type === 'Literal') return String(property.value);
  return property.type === 'Identifier' && !computed ? property.name : undefined;
}

/** A variable that holds a copy: of a list's elements, or of a record's properties. */
export interface Copy {
  name: string;
  of: 'charged' | 'record';
}

/** Copies that patterns such as `[first, ...rest]` make, wherever in them. */
export function copiedBy(patterns: (acorn.Pattern | null)[], of: Copy['of'] = 'charged'): Copy[] {
  return patterns.flatMap((pattern): Copy[] => {
    switch (pattern?.type) {
      case 'ArrayPattern':
        return copiedBy(pattern.elements);
      case 'ObjectPattern':
        return copiedBy(pattern.properties.map((property) => (property.type === 'Property' ? property.value : property)), 'record');
      case 'AssignmentPattern':
        return copiedBy([pattern.left]);
      case 'RestElement':
        return pattern.argument.type === 'Identifier' ? [{ name: pattern.argument.name, of }] : copiedBy([pattern.argument]);
      default:
        return [];
    }
  });
}
