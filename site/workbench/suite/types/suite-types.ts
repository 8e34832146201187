/** The types that a suite is read with: of what it imports, and of the submission, which is what the lab's contract says. */
import { fastCheckTypes } from './fast-check.ts';
import { labTypes } from './lab.ts';
import { vitestTypes } from './vitest.ts';

/**
 * @param contract text of the lab's contract.ts
 * @param exports names that a submission exports
 */
export const suiteTypes = (contract: string, exports: readonly string[]): string => `${vitestTypes}${fastCheckTypes}${labTypes}
declare module '#contract' {
${contract}
}
declare module '#submission' {
${exports.map((name) => `  /** What the learner exports; the contract says what it has to be. */\n  export const ${name}: import('#contract').Contract['${name}'];`).join('\n')}
}
`;
