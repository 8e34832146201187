/**
 * Where the submission uses a built-in whose work grows with its input, it is charged: calls by name, and
 * every other place at which it would get hold of one. `runtime/charges.ts` says how.
 */
import type * as acorn from 'acorn';
import type MagicString from 'magic-string';
import type { HookNames } from './instrument.ts';
import type { Copy } from './roles.ts';
import { copiedBy, mayBeCharged, memberName, rolesIn } from './roles.ts';

const ALLOCATING = /^(Array|ArrayBuffer|Map|Set|WeakMap|WeakSet|(Int|Uint|Float|BigInt|BigUint)\d+(Clamped)?Array)$/;

/**
 * To be called with each node after its children, and with the kind that the walk visits it as: what is
 * put around a child has to stay inside.
 */
export function chargeSites(program: acorn.Program, output: MagicString, names: HookNames) {
  const code = output.original;
  const roles = rolesIn(program);

  /** Puts `opening … )` around a node; the parentheses of a sequence stand outside of it. */
  const wrap = (node: { start: number; end: number; type?: string }, opening: string): void => {
    const sequence = node.type === 'SequenceExpression';
    output.prependRight(node.start, sequence ? `${opening}(` : opening);
    output.appendLeft(node.end, sequence ? '))' : ')');
  };

  const isPrivate = (member: acorn.MemberExpression): boolean => member.property.type === 'PrivateIdentifier';

  const isCharged = (member: acorn.MemberExpression): boolean =>
    mayBeCharged(member.computed, member.property) ||
    (roles.anyMember && !isPrivate(member)) ||
    roles.members.has(memberName(member) ?? '');

  /** A value that is read, and not called at once: it may be a built-in. */
  function holdMember(member: acorn.MemberExpression): void {
    if (!isCharged(member)) return;
    if (roles.tags.has(member)) bindTag(member);
    else if (!roles.bare.has(member)) wrap(member, `${names.held}(`);
  }

  function holdVariable(variable: acorn.Identifier): void {
    if (!roles.aliases.has(variable.name) || roles.bare.has(variable)) return;
    wrap(variable, `${roles.shorthand.has(variable) ? `${variable.name}: ` : ''}${names.held}(`);
  }

  /** `list.join` becomes `list, "join"`, `list[name]` becomes `list, (name)`; `until` is what follows in its place. */
  function apart({ end, object, property, computed }: acorn.MemberExpression, until: number, then: string): void {
    if (computed) {
      const bracket = code.indexOf('[', object.end);
      output.update(bracket, bracket + 1, ', (');
      output.update(end - 1, until, `)${then}`);
    } else output.update(code.lastIndexOf('.', property.start), until, `, "${code.slice(property.start, property.end)}"${then}`);
  }

  function bindTag(member: acorn.MemberExpression): void {
    if (member.object.type === 'Super' || isPrivate(member)) return;
    output.prependRight(member.start, `${names.call}.bind(null, `);
    apart(member, member.end, ')');
  }

  /** `list.indexOf(x)` becomes `call(list, "indexOf", x)`, which charges for the search. */
  function chargeCall({ start, callee, arguments: args }: acorn.CallExpression): void {
    if (callee.type === 'Super') return chargeSuper(args[0]);
    if (callee.type === 'Identifier' && ALLOCATING.test(callee.name)) return chargeFirst(callee.name, args[0]);
    if (callee.type !== 'MemberExpression' || !isCharged(callee)) return;
    const comma = args.length > 0 ? ', ' : '';
    const open = code.indexOf('(', callee.end);
    // A private name cannot be handed on; what is called as one is held on another object only by the class itself.
    if (isPrivate(callee) && callee.object.type !== 'ThisExpression') return;
    if (callee.object.type === 'Super' || isPrivate(callee)) {
      wrap(callee, `${names.held}(`);
      return void output.update(callee.end, open + 1, `.call(this${comma}`);
    }
    output.prependRight(start, `${names.call}(`);
    apart(callee, open + 1, comma);
  }

  /** `new Set(list)` copies the list, `new Uint8Array(n)` fills n bytes; `new` of a value may be either. */
  function chargeNew({ start, end, callee, arguments: args }: acorn.NewExpression): void {
    if (callee.type === 'Identifier') {
      const kind = roles.constructorKind(callee.name);
      if (kind === 'global') return ALLOCATING.test(callee.name) ? chargeFirst(callee.name, args[0]) : undefined;
      if (kind === 'plain') return;
    }
    // The parentheses around the constructor go together with `new`.
    const opened = code.slice(start + 3, callee.start).split('(').length - 1;
    let at = callee.end;
    for (let closed = 0; closed < opened; closed += 1) at = code.indexOf(')', at) + 1;
    // A sequence keeps parentheses of its own: `new (a, B)(x)`.
    const sequence = callee.type === 'SequenceExpression';
    output.update(start, callee.start, `${names.make}(${sequence ? '(' : ''}`);
    const close = sequence ? ')' : '';
    const open = code.indexOf('(', at);
    if (open < 0 || open >= end) output.appendLeft(end, `${close})`);
    else output.update(callee.end, open + 1, close + (args.length > 0 ? ', ' : ''));
  }

  type Argument = acorn.Expression | acorn.SpreadElement | undefined;

  function chargeFirst(constructor: string, first: Argument): void {
    if (first && first.type !== 'SpreadElement') wrap(first, constructor === 'Array' ? `${names.toSuper}(Array, ` : `${names.charged}(`);
  }

  function chargeSuper(first: Argument): void {
    if (first && first.type !== 'SpreadElement') wrap(first, `${names.toSuper}(new.target, `);
  }

  /** `[first, ...rest] = list` copies the list, `{ id, ...rest } = record` the record. Gives what is copied deeper in the pattern. */
  function chargeRest(pattern: acorn.Pattern, from: acorn.Expression): string[] {
    if (pattern.type !== 'ArrayPattern' && pattern.type !== 'ObjectPattern') return [];
    const parts: (acorn.Pattern | acorn.AssignmentProperty | null)[] = pattern.type === 'ArrayPattern' ? pattern.elements : pattern.properties;
    if (parts.some((part) => part?.type === 'RestElement')) wrap(from, `${pattern.type === 'ArrayPattern' ? names.charged : names.record}(`);
    const deeper = parts.map((part) => (part?.type === 'Property' ? part.value : part?.type === 'RestElement' ? part.argument : part));
    return copiedBy(deeper).map(chargeCopy);
  }

  const chargeCopy = ({ name, of }: Copy): string => `${names[of]}(${name})`;

  let declared = 0;

  function chargeDeclared({ id, init, end }: acorn.VariableDeclarator): void {
    for (const charge of init ? chargeRest(id, init) : []) output.appendLeft(end, `, ${names.charged}${(declared += 1)} = ${charge}`);
  }

  function chargeCaught({ param, body }: acorn.CatchClause): void {
    for (const copy of copiedBy([param ?? null])) output.appendRight(body.start + 1, ` ${chargeCopy(copy)};`);
  }

  /** `a.b ??= c` gives what `a.b` was. */
  function chargeAssignment(node: acorn.AssignmentExpression): void {
    const deeper = chargeRest(node.left, node.right);
    if (deeper.length > 0) {
      output.prependRight(node.start, `${names.held}((`);
      output.appendLeft(node.end, `), ${deeper.join(', ')})`);
    }
    if (node.left.type === 'MemberExpression' && /^(\?\?|\|\||&&)=$/.test(node.operator) && isCharged(node.left)) wrap(node, `${names.held}(`);
  }

  return (anyNode: acorn.Node, visitedAs: string): void => {
    const node = anyNode as acorn.AnyNode;
    switch (node.type) {
      case 'Identifier':
        return visitedAs === 'Identifier' ? holdVariable(node) : undefined;
      case 'MemberExpression':
        return holdMember(node);
      case 'CallExpression':
        return chargeCall(node);
      case 'NewExpression':
        return chargeNew(node);
      case 'AssignmentExpression':
        return chargeAssignment(node);
      case 'VariableDeclarator':
        return chargeDeclared(node);
      case 'CatchClause':
        return chargeCaught(node);
      case 'ForInStatement':
        return wrap(node.right, `${names.names}(`);
      case 'SpreadElement':
        return wrap({ start: node.start + 3, end: node.end }, `${roles.records.has(node) ? names.record : names.charged}(`);
      default:
    }
  };
}
