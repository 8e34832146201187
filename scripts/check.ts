/**
 * `npm run check [LAB …] [-- --all]`: the gates that every lab has to pass, as a table and as sentences.
 * With `--all` every wrong solution is tried against every test and with every seed.
 */
import { availableParallelism } from 'node:os';
import { availableLabs } from '../grader/build/bundle.ts';
import { checkLab } from '../grader/check/check-lab.ts';
import { engineHash } from '../grader/check/judge.ts';
import { tableHead, tableRow } from '../grader/check/table.ts';
import { createWarmSandbox } from '../grader/check/warm-sandbox.ts';
import { writeEngineFiles } from '../grader/node/engine-files.ts';
import { createProcessSandbox } from '../grader/node/process-sandbox.ts';

const words = process.argv.slice(2);
const all = words.includes('--all');
const chosen = words.filter((word) => word !== '--all');
const known = await availableLabs();
const unknown = chosen.find((lab) => !known.includes(lab));
if (unknown !== undefined) {
  console.error(`There is no labs/${unknown}/lab.json; the labs are ${known.join(', ')}. Usage: npm run check [LAB …] [-- --all]`);
  process.exit(1);
}

const files = await writeEngineFiles();
const warm = createWarmSandbox(files);
const problems: string[] = [];
try {
  const gates = { sandbox: createProcessSandbox(files), warm, engine: await engineHash(files.runtime), jobs: availableParallelism(), all };
  console.log(tableHead);
  for (const lab of chosen.length > 0 ? chosen : known) {
    const check = await checkLab(lab, gates);
    problems.push(...check.problems);
    console.log(tableRow(check));
  }
} finally {
  warm.close();
  await files.remove();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
