/** `npm run check [LAB …]`: the gates that every lab has to pass, as a table and as sentences. */
import { availableParallelism } from 'node:os';
import { availableLabs } from '../grader/build/bundle.ts';
import { checkLab } from '../grader/check/check-lab.ts';
import { writeEngineFiles } from '../grader/node/engine-files.ts';
import { createProcessSandbox } from '../grader/node/process-sandbox.ts';

const chosen = process.argv.slice(2);
const labs = chosen.length > 0 ? chosen : await availableLabs();
const files = await writeEngineFiles();
const problems: string[] = [];
try {
  const sandbox = createProcessSandbox(files);
  console.log('lab                    tests  variants  mutants killed  reference');
  for (const lab of labs) {
    const check = await checkLab(lab, sandbox, availableParallelism());
    problems.push(...check.problems);
    console.log(
      `${lab.padEnd(22)} ${String(check.tests).padStart(5)} ${String(check.variants).padStart(9)}` +
        `${`${check.mutantsKilled}/${check.mutants}`.padStart(16)} ${`${(check.referenceMs / 1000).toFixed(2)} s`.padStart(10)}`,
    );
  }
} finally {
  await files.remove();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
