/** Hashes with chosen values, so that a small ring has tokens and keys exactly where a test wants them. */
import { hash32 } from '#sim/hash.ts';
import type { HashFn } from '../contract.ts';

export interface ChosenHash {
  of: HashFn;
  /** The hash in words, for the script that the learner sees. */
  told(): string;
}

/** Positions of a node's labels, `id#0` first. */
export type NodeTokens = [node: string, tokens: number[]];

/** The key whose hash is this position, under every hash made here. */
export const keyAt = (position: number): string => `@${position}`;

const KEY = /^@(\d+)$/;

/** Labels as listed, `@17` is 17, any other text as the hash of the course. */
export function tableHash(nodes: NodeTokens[]): ChosenHash {
  const table = new Map(nodes.flatMap(([node, tokens]) => tokens.map((token, i): [string, number] => [`${node}#${i}`, token])));
  return {
    of: (text) => table.get(text) ?? positionOf(text) ?? hash32(text),
    told: () => ['"@17" → 17', ...[...table].map(([label, token]) => `${JSON.stringify(label)} → ${token}`)].join(', '),
  };
}

/** The hash of the course on the salt and the text; `@17` is 17. */
export function saltedHash(salt: string): ChosenHash {
  return {
    of: (text) => positionOf(text) ?? hash32(salt + text),
    told: () => `"@17" → 17, otherwise hash32(${salt === '' ? '' : `${JSON.stringify(salt)} + `}text)`,
  };
}

function positionOf(text: string): number | undefined {
  const found = KEY.exec(text);
  return found ? Number(found[1]) : undefined;
}
