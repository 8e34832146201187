/** `equivalent.json` of a lab: the automatic mutants that nothing the task allows can tell from the solution, and why. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edit } from './mutate-solution.ts';

const schema = z.array(
  z.strictObject({
    in: z.string().describe('The line of solution.ts, without indentation'),
    find: z.string().describe('What stands there'),
    replace: z.string().describe('What the mutant has instead'),
    nth: z.int().min(2).optional().describe('Which one, when the solution has the same line more than once'),
    why: z.string().min(20).describe('Why no allowed observation tells it from the solution, one sentence'),
  }),
);

export type Equivalent = z.infer<typeof schema>[number];

/** @throws with the file and the cure when it does not fit the schema. */
export async function readEquivalents(folder: string, place: string): Promise<Equivalent[]> {
  const text = await readFile(join(folder, 'equivalent.json'), 'utf8').catch(() => '[]');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${place}/equivalent.json cannot be read; make it a list of { in, find, replace, why }: ${what}`, { cause: error });
  }
}

export const sameEdit = (listed: Equivalent, edit: Edit): boolean =>
  listed.in === edit.in && listed.find === edit.find && listed.replace === edit.replace && (listed.nth ?? 1) === edit.nth;

/** As an author writes it down; the reason is theirs. */
export function asListed({ in: line, find, replace, nth }: Edit): string {
  return JSON.stringify({ in: line, find, replace, nth: nth > 1 ? nth : undefined, why: '…' });
}
