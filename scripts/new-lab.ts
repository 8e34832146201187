/** `npm run new:lab my-lab`: a folder of labs/ with all files that code can begin; the gates say what is left to write. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder, labDraftProblems } from '../grader/check/drafts.ts';

const [id = '', ...more] = process.argv.slice(2);
const folder = join('labs', id);
const refuse = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || more.length > 0) refuse('Usage: npm run new:lab my-lab. A name is small letters, digits and hyphens, as in lru-ttl-cache.');
if (await isFolder(folder)) refuse(`${folder} is there already; choose another name, or go on in that folder.`);

const className = id.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
const both = { ko: '', en: '' };
const draft = {
  id,
  title: both,
  summary: both,
  lesson: '',
  minutes: 30,
  exports: [className],
  stages: [
    {
      id: 'first-stage',
      title: both,
      points: 100,
      tests: [{ id: 'first-stage/first-rule', points: 100, rule: both, hints: { ko: ['', '', ''], en: ['', '', ''] } }],
    },
  ],
};

const files: Record<string, string> = {
  'lab.draft.json': `${JSON.stringify(draft, null, 2)}\n`,
  'contract.ts': `/** The types that the editor holds a submission to. */
export interface Contract {
  ${className}: new () => object;
}
`,
  'starter.ts': `export class ${className} {}\n`,
  'solution.ts': `export class ${className} {}\n`,
  'mutants.ts': `/** Wrong solutions; each loses the test that holds the rule it breaks. */
import type { Mutant } from '../../grader/core/mutant.ts';

export const mutants: Mutant[] = [];
`,
  'subject.ts': `/** How the suite opens the submission. */
import { scripted } from '#lab';
import { ${className} } from '#submission';
import type { Contract } from './contract.ts';

export function open(): object {
  const Submitted: Contract['${className}'] = ${className};
  return scripted(new Submitted(), 'it');
}
`,
  'suite.test.ts': `/** A describe for each stage, an it for each test; the order is that of lab.json. */
import { describe, it } from 'vitest';

describe('first-stage', () => {
  it.todo('first-rule');
});
`,
};

await mkdir(join(folder, 'variants'), { recursive: true });
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
console.log(`${folder} is there. What is left to write, as "npm run check ${id}" says it:\n`);
for (const problem of await labDraftProblems('labs', id)) console.log(`  ${problem}`);
console.log('\nThe way from here is in docs/authoring.md; labs/dns-cache is the smallest example.');
