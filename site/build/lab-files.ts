/** What a lab page fetches of its lab: the suite as the grader runs it, and the reference solution. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildLab } from '../../grader/build/bundle.ts';
import { buildOwnRun } from '../../grader/build/own-run.ts';
import { withWarmUp } from '../../grader/build/warm-up.ts';
import { versionOf } from './version-of.ts';

export interface LabFile {
  /** Name without `.json`. */
  name: string;
  json: string;
}

export interface LabFiles {
  labVersion: string;
  bundle: LabFile;
  solution: LabFile;
  /** The suite as its author wrote it, to be read. */
  suite: LabFile;
  /** The suite with which the lesson's figure runs on the submission; absent where it has none. */
  ownRun?: LabFile & { figure: string };
}

export async function labFiles(lab: string): Promise<LabFiles> {
  const [bundle, text] = await Promise.all([buildLab(lab), readFile(`labs/${lab}/solution.ts`, 'utf8')]);
  const suite = await suiteFiles(join('labs', lab));
  const file = (name: string, content: object): LabFile => {
    const json = JSON.stringify(content);
    return { name: `${name}.${versionOf(json)}`, json };
  };
  const own = await buildOwnRun(bundle.lab);
  return {
    labVersion: bundle.labVersion,
    bundle: file('bundle', await withWarmUp(bundle)),
    solution: file('solution', { text }),
    suite: file('suite', suite),
    ...(own && { ownRun: { figure: own.figure, ...file('own-run', own.bundle) } }),
  };
}

/** Name below the lab's folder, and text; the suite's own entry first. */
async function suiteFiles(folder: string): Promise<Record<string, string>> {
  const names: string[] = [];
  for await (const name of glob(['suite.test.ts', 'suite/*.ts', 'subject.ts', 'contract.ts'], { cwd: folder })) names.push(name.replaceAll('\\', '/'));
  names.sort((one, other) => Number(other === 'suite.test.ts') - Number(one === 'suite.test.ts') || one.localeCompare(other, 'en'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])));
}
