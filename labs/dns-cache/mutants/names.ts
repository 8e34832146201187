import type { Mutant } from '../../../grader/core/mutant.ts';

export const namesMutants: Mutant[] = [
  {
    id: 'spelling-matters',
    killedBy: 'names/case-ignored',
    why: 'Every spelling of a name is a name of its own, as in the starter',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name;` }],
  },
  {
    id: 'folds-when-keeping-only',
    killedBy: 'names/case-ignored',
    why: 'The answer is kept in lower case and looked for as it is spelt',
    edits: [{ find: `this.#entries.get(key)`, replace: `this.#entries.get(name)` }],
  },
  {
    id: 'folds-first-letter',
    killedBy: 'names/case-ignored',
    why: 'Only the first letter is made small',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name.charAt(0).toLowerCase() + name.slice(1);` }],
  },
  {
    id: 'folds-all-or-nothing',
    killedBy: 'names/case-ignored',
    why: 'Names in capitals are folded, mixed ones are not',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name === name.toUpperCase() ? name.toLowerCase() : name;` }],
  },
  {
    id: 'last-letter-forgotten',
    killedBy: 'names/case-ignored',
    why: 'The letters are listed from A to Y',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name.replace(/[A-Y]/g, (letter) => letter.toLowerCase());` }],
  },
];
