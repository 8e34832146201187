/** Gradescope's export: a folder for each submission, and submission_metadata.yml that says whose they are. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Person } from '../../core/hand-in.ts';
import type { Claim, Recognised } from '../claim.ts';
import { Refused } from '../collected.ts';
import { isoTime } from '../iso-time.ts';
import type { Entry, Listing } from '../listing.ts';

const METADATA = 'submission_metadata.yml';
const METADATA_BYTES_MAX = 64 * 1024 * 1024;

/** Ruby writes its symbols as keys that start with a colon. */
const text = z.union([z.string(), z.number()]).nullish().transform((value) => (value == null || value === '' ? undefined : String(value)));
const metadata = z.record(
  z.string(),
  z.object({
    ':submitters': z.array(z.object({ ':name': text, ':sid': text, ':email': text })).default([]),
    ':created_at': z.unknown(),
  }),
);

export async function recogniseGradescope({ entries, folders }: Listing): Promise<Recognised | undefined> {
  const file = entries.find(({ path }) => path === METADATA);
  if (!file) return undefined;
  const byFolder = await readMetadata(file);
  const filesOf = Map.groupBy(entries, ({ path }) => path.split('/')[0]!);
  const claims = Object.entries(byFolder)
    .filter(([folder]) => folders.includes(folder) || filesOf.has(folder))
    .map(([folder, { ':submitters': submitters, ':created_at': created }]): Claim => {
      const who = submitters.map(({ ':name': name, ':sid': studentId, ':email': email }): Person => ({
        ...(name ? { name: name.normalize('NFC') } : {}), ...(studentId ? { studentId } : {}), ...(email ? { email } : {}),
      }));
      const submittedAt = timeOf(created);
      return {
        id: folder,
        handIn: { package: 'gradescope', entry: folder, who, ...(submittedAt ? { submittedAt } : {}) },
        entries: filesOf.get(folder) ?? [],
      };
    });
  const claimed = new Set([METADATA, ...claims.map(({ id }) => id)]);
  return { claims, notUnderstood: entries.map(({ path }) => path).filter((path) => !claimed.has(path.split('/')[0]!)) };
}

/** A time, or one of Rails' with the same instant in several zones; without one, nothing is known. */
function timeOf(value: unknown): string | undefined {
  if (value instanceof Date) return isoTime(value.toISOString());
  if (typeof value === 'string') return isoTime(value);
  return typeof value === 'object' && value !== null && 'utc' in value ? timeOf(value.utc) : undefined;
}

async function readMetadata(file: Entry): Promise<z.output<typeof metadata>> {
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(await file.read(METADATA_BYTES_MAX));
    return metadata.parse(parse(source, { maxAliasCount: 100, logLevel: 'error' }));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).split('\n').slice(0, 2).join(' ') : (error as Error).message.split('\n')[0];
    throw new Refused(`${METADATA} cannot be understood: ${why}`);
  }
}
