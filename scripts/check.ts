/**
 * `npm run check [NAME …] [-- --quick | --all]`: the gates of labs, as a table and as sentences, and what is
 * left to write in drafts of labs and lessons. Without a name, all are checked.
 */
import { availableParallelism } from 'node:os';
import { availableLabs } from '../grader/build/bundle.ts';
import type { Depth } from '../grader/check/bench.ts';
import { checkLab } from '../grader/check/check-lab.ts';
import { foldersWith, labDraftProblems, lessonDraftProblems } from '../grader/check/drafts.ts';
import { engineHash } from '../grader/check/judge.ts';
import { whyUnreadable } from '../grader/check/lab-files.ts';
import { tableHead, tableRow } from '../grader/check/table.ts';
import { createWarmSandbox } from '../grader/check/warm-sandbox.ts';
import { writeEngineFiles } from '../grader/node/engine-files.ts';
import { createProcessSandbox } from '../grader/node/process-sandbox.ts';

const words = process.argv.slice(2);
const depth: Depth = words.includes('--all') ? 'all' : words.includes('--quick') ? 'quick' : 'usual';
const chosen = words.filter((word) => word !== '--all' && word !== '--quick');

const [labs, labDrafts, lessonDrafts] = await Promise.all([
  availableLabs(), foldersWith('labs', 'lab.draft.json'), foldersWith('content', 'lesson.draft.json'),
]);
const known = [...labs, ...labDrafts, ...lessonDrafts];
const unknown = chosen.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`There is no lab and no draft ${unknown}; there are ${known.join(', ')}. Usage: npm run check [NAME …] [-- --quick | --all]`);
  process.exit(1);
}
const wanted = (names: string[]): string[] => (chosen.length > 0 ? names.filter((name) => chosen.includes(name)) : names);

const problems: string[] = [];
for (const id of wanted(labDrafts)) problems.push(...(await labDraftProblems('labs', id)));
for (const id of wanted(lessonDrafts)) problems.push(...(await lessonDraftProblems('content', id)));

if (wanted(labs).length > 0) {
  const files = await writeEngineFiles();
  const warm = createWarmSandbox(files);
  try {
    const gates = { sandbox: createProcessSandbox(files), warm, engine: await engineHash(files.runtime), jobs: availableParallelism(), depth };
    console.log(tableHead);
    for (const lab of wanted(labs)) {
      const check = await checkLab(lab, gates).catch((error: unknown) => whyUnreadable(lab, error));
      if (typeof check !== 'string') console.log(tableRow(check));
      problems.push(...(typeof check === 'string' ? [check] : check.problems));
    }
  } finally {
    warm.close();
    await files.remove();
  }
}
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log('All gates hold.');
process.exitCode = problems.length > 0 ? 1 : 0;
