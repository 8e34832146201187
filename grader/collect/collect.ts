/**
 * From the paths that an instructor gives to submissions with their authors. Start reading here: list each
 * package, recognise its kind, choose each hand-in's source, let the latest count, match the roster.
 */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Intake, Refusal } from '../core/run.ts';
import { chooseSource, labOf, OTHER_ARCHIVE } from './choose-source.ts';
import type { Claim } from './claim.ts';
import { compareText, Refused } from './collected.ts';
import type { Collected } from './collected.ts';
import { shownName } from './entry-name.ts';
import { FILE_BYTES_MAX, isNoise } from './listing.ts';
import type { Listing } from './listing.ts';
import { matchRoster, withTimes } from './match-roster.ts';
import { isZip, unfold } from './nested.ts';
import { readFile, readFolder } from './read-folder.ts';
import { readZipFile } from './read-zip.ts';
import { recognise } from './recognise.ts';
import { resolveAttempts } from './resolve.ts';
import type { Attempt } from './resolve.ts';
import type { RosterRow } from './roster.ts';

export interface CollectOptions {
  paths: string[];
  /** Id of the lab that is graded; by the files' names when absent. */
  lab: string | undefined;
  labs: readonly string[];
  roster?: RosterRow[];
  /** When hand-ins came, for packages that do not say it. */
  times?: RosterRow[];
  /** A folder that is never a submission, such as the one that results go to. */
  except?: string;
}

export interface Collection {
  lab: string;
  submissions: Collected[];
  intake: Intake;
  /** Kinds of the packages, in the order of the paths. */
  kinds: { path: string; kind: string; handIns: number }[];
}

interface Opened {
  name: string;
  claims: Claim[];
}

/** @throws Refused with a cure, when a path or all of it is of no use; anything less is in the intake */
export async function collect({ paths, lab, labs, roster, times, except }: CollectOptions): Promise<Collection> {
  const refused: Refusal[] = [];
  const notUnderstood: string[] = [];
  const packages: Opened[] = [];
  for (const path of paths) {
    const listing = await list(path, except);
    const recognised = await recognise(listing, labs);
    const prefix = paths.length > 1 || listing.kind === 'zip' ? `${listing.name}/` : '';
    refused.push(...listing.refused.map((refusal) => ({ ...refusal, path: `${prefix}${refusal.path}` })));
    notUnderstood.push(...recognised.notUnderstood.map((name) => shownName(`${prefix}${name}`)));
    packages.push({ name: prefix, claims: await unfolded(recognised.claims, refused, prefix) });
  }
  const chosen = lab ?? theLab(packages, labs);
  const attempts = packages.flatMap(({ name, claims }, packageNumber) =>
    claims.flatMap((claim) => {
      if (claim.named !== undefined && otherLab(claim, chosen, labs)) {
        notUnderstood.push(...claim.entries.map(({ path }) => shownName(`${name}${path}`)));
        return [];
      }
      return attemptOf(claim, name, packageNumber, chosen, labs);
    }),
  );
  const { submissions, superseded } = resolveAttempts(attempts);
  const { matched, missing, unmatched } = matchRoster(submissions, roster);
  return {
    lab: chosen,
    submissions: withTimes(matched, times),
    intake: {
      submissions: matched.length, missing, unmatched, superseded,
      refused: refused.sort((a, b) => compareText(a.path, b.path)),
      notUnderstood: notUnderstood.sort(compareText),
    },
    kinds: packages.map(({ claims }, index) => ({ path: basename(paths[index]!), kind: claims[0]?.handIn.package ?? 'folder', handIns: claims.length })),
  };
}

async function list(path: string, except: string | undefined): Promise<Listing> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry) throw new Refused(`There is no file or folder "${path}".`);
  if (entry.isDirectory()) return readFolder(path, except);
  if (OTHER_ARCHIVE.test(path)) throw new Refused(`"${path}" is an archive that is not read: unpack it and give the folder, or give a zip.`);
  if (!isZip(path)) return readFile(path);
  try {
    return await readZipFile(path);
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`"${path}" cannot be read. ${error.message}. Download it again, or unpack it and give the folder.`);
    throw error;
  }
}

/** With the files of zips that students handed in; whatever is refused in them is told. */
async function unfolded(claims: Claim[], refused: Refusal[], prefix: string): Promise<Claim[]> {
  const result: Claim[] = [];
  for (const claim of claims) {
    const entries = await unfold(claim.entries);
    for (const { path, refusal } of entries) if (refusal !== undefined && !isNoise(path)) refused.push({ path: shownName(`${prefix}${path}`), why: refusal });
    result.push({ ...claim, entries });
  }
  return result;
}

function attemptOf(claim: Claim, prefix: string, packageNumber: number, lab: string, labs: readonly string[]): Attempt {
  const { entry, problem = claim.problem, flags } = chooseSource(claim.entries, lab, labs);
  const counted = entry && claim.entryIs === 'file' ? entry.path.split('/')[0]! : claim.handIn.entry;
  return {
    id: claim.id,
    source: shownName(`${prefix}${entry?.path ?? claim.handIn.entry}`),
    handIn: { ...claim.handIn, entry: counted },
    ...(problem === undefined ? {} : { problem }),
    flags,
    order: claim.order ?? 0,
    packageNumber,
    read: async () => {
      if (!entry) throw new Refused('There is no file');
      return entry.read(FILE_BYTES_MAX);
    },
  };
}

const otherLab = ({ named = '', entries }: Claim, lab: string, labs: readonly string[]): boolean => {
  const other = labOf(`${named}.ts`.replaceAll('/', ' '), labs) ?? labOf(entries[0]?.path ?? '', labs);
  return other !== undefined && other !== lab;
};

/** The one lab that files are named after. */
function theLab(packages: Opened[], labs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const { claims } of packages)
    for (const { entries, named } of claims)
      for (const name of new Set(entries.map(({ path }) => path).concat(named === undefined ? [] : `${named}.ts`.replaceAll('/', ' ')))) {
        const lab = labOf(name, labs);
        if (lab !== undefined) counts.set(lab, (counts.get(lab) ?? 0) + 1);
      }
  const [only] = counts.keys();
  if (counts.size === 1 && only !== undefined) return only;
  if (counts.size === 0) throw new Refused(`Which lab? No file is named after one; add --lab with its id. There are: ${labs.join(', ')}.`);
  const seen = [...counts].map(([lab, count]) => `${lab} (${count})`).join(', ');
  throw new Refused(`Which lab? Files are named after several: ${seen}. Add --lab with the one to grade.`);
}
