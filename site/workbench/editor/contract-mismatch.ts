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
  let comparing = '';
  for (const message of chain(first.messageText)) {
    // Below this line the compiler compares the wrong way round, as parameters are.
    if (message.startsWith('Types of parameters') && comparing !== '') break;
    const inside = /^(?:Types of property|The types (?:returned by|of)) '(.+)' are incompatible/.exec(message);
    if (inside?.[1] !== undefined) path.push(inside[1].replace(/\(.*\)$/, ''));
    else text = message;
    if (/ is not assignable to | is missing /.test(message)) comparing = message;
  }
  return { path, text: readable(comparing || text) };
}

function* chain(message: string | MessageChain): Generator<string> {
  let at: MessageChain | undefined = typeof message === 'string' ? { messageText: message } : message;
  for (; at; at = at.next?.[0]) yield at.messageText;
}

const readable = (text: string): string =>
  text
    .replaceAll(/typeof import\("[^"]*\/submission"\)/g, 'submission')
    .replaceAll(/import\("[^"]*"\)\./g, '')
    .replace(/File '.*submission\.ts' is not a module\./, 'The submission exports nothing.');
