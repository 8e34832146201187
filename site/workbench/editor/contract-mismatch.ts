/** From the compiler's chain of messages to one line: where types and contract part, and how. */
interface MessageChain {
  messageText: string;
  next?: MessageChain[];
}

export interface Problem {
  messageText: string | MessageChain;
}

export interface Mismatch {
  /** Names from the outside in, such as `LruTtlCache`, `get`. */
  path: string[];
  /** The compiler's innermost sentence that names what is and what should be, in English. */
  text: string;
}

export function contractMismatch(problems: readonly Problem[]): Mismatch | undefined {
  const first = problems[0];
  if (!first) return undefined;
  const path: string[] = [];
  let text = '';
  let telling = '';
  for (const message of chain(first.messageText)) {
    const inside = /^Types of property '(.+)' are incompatible|^The types (?:returned by|of) '(.+?)(?:\(.*\))?' are incompatible/.exec(message);
    if (inside) path.push(...nameOf(inside[1] ?? inside[2] ?? ''));
    else text = message;
    if (/is not assignable to|is missing in/.test(message)) telling = message;
  }
  return { path, text: readable(telling || text) };
}

function* chain(message: string | MessageChain): Generator<string> {
  let at: MessageChain | undefined = typeof message === 'string' ? { messageText: message } : message;
  for (; at; at = at.next?.[0]) yield at.messageText;
}

/** `new (...).get` is the property `get` of what a constructor makes. */
const nameOf = (inside: string): string[] =>
  inside.split('.').filter((name) => name !== '' && !name.startsWith('new '));

const readable = (text: string): string =>
  text
    .replaceAll(/typeof import\("[^"]*\/submission"\)/g, 'submission')
    .replaceAll(/import\("[^"]*"\)\./g, '')
    .replace(/File '.*submission\.ts' is not a module\./, 'The submission exports nothing.');
