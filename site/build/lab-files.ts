/** What a lab page fetches of its lab: the suite as the grader runs it, and the reference solution. */
import { readFile } from 'node:fs/promises';
import { buildLab } from '../../grader/build/bundle.ts';
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
}

export async function labFiles(lab: string): Promise<LabFiles> {
  const [bundle, text] = await Promise.all([buildLab(lab), readFile(`labs/${lab}/solution.ts`, 'utf8')]);
  const file = (name: string, content: object): LabFile => {
    const json = JSON.stringify(content);
    return { name: `${name}.${versionOf(json)}`, json };
  };
  return { labVersion: bundle.labVersion, bundle: file('bundle', bundle), solution: file('solution', { text }) };
}
