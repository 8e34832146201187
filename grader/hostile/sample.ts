/** Reads the corpus: each sample says in its header what it may earn and what must not happen. */
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../core/report.ts';
import { generatedSources } from './generated.ts';

export interface Sample {
  /** `category/name`. */
  name: string;
  source: string;
  /** What an honest stub with the same working parts earns at most. */
  mayEarn: number;
  status: 'graded' | 'ungradable';
  /** Verdicts that have to be exactly these, by test id. */
  verdicts: Record<string, Verdict>;
  mustNot: string;
  /** Why the two places may tell it differently; absent where they have to agree to the byte. */
  differs: string | undefined;
}

/** What a sample's placeholders stand for: the canaries that it tries to reach. */
export type Placeholders = Record<'__SECRET_FILE__' | '__PORT__' | '__PID__' | '__FOLDER__', string>;

const samplesFolder = fileURLToPath(new URL('./samples', import.meta.url));

/** @throws when a sample's header does not say all that it has to. */
export async function readSamples(): Promise<Sample[]> {
  const samples = generatedSources().map(({ name, source }) => parseSample(name, source));
  for await (const file of glob('*/*.ts', { cwd: samplesFolder }))
    samples.push(parseSample(join(dirname(file), file.slice(dirname(file).length + 1, -3)), await readFile(join(samplesFolder, file), 'utf8')));
  return samples.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function withPlaceholders(source: string, values: Placeholders): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(name, value), source);
}

function parseSample(name: string, source: string): Sample {
  const field = (key: string): string | undefined =>
    new RegExp(`^// ${key}: (.+)$`, 'm').exec(source.slice(0, 1_000))?.[1];
  const mayEarn = field('may earn');
  const mustNot = field('must not');
  if (mayEarn === undefined || mustNot === undefined)
    throw new Error(`samples/${name}.ts says not what it may earn, or not what it must not do; complete its header`);
  return {
    name, source, mustNot,
    mayEarn: Number(mayEarn),
    status: field('status') === 'ungradable' ? 'ungradable' : 'graded',
    verdicts: Object.fromEntries((field('verdicts') ?? '').split(', ').filter(Boolean).map((pair) => pair.split('='))) as Record<string, Verdict>,
    differs: field('differs'),
  };
}
