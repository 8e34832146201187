/** Dodona: info.csv at the root tells of each file whose it is and when it came (app/helpers/export_helper.rb). */
import type { Person } from '../../core/hand-in.ts';
import type { Claim, Recognised } from '../claim.ts';
import { isoTime } from '../iso-time.ts';
import type { Listing } from '../listing.ts';
import { readCsv } from '../read-csv.ts';

const INFO = 'info.csv';
const INFO_BYTES_MAX = 64 * 1024 * 1024;

export async function recogniseDodona({ entries }: Listing): Promise<Recognised | undefined> {
  const info = entries.find(({ path }) => path === INFO);
  if (!info) return undefined;
  const rows = readCsv(await info.read(INFO_BYTES_MAX), INFO);
  if (!rows[0] || !('filename' in rows[0]) || !('full_name' in rows[0])) return undefined;
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const claims: Claim[] = [];
  const notUnderstood: string[] = [];
  for (const row of rows) {
    const path = (row['filename'] ?? '').normalize('NFC');
    const entry = byPath.get(path);
    // A row without a submission stands for an empty file: nothing was handed in.
    const handedIn = !('submission_id' in row) || row['submission_id'] !== '';
    if (!entry) notUnderstood.push(`${INFO}: ${path}`);
    else if (handedIn) claims.push(claimOf(row, entry));
    byPath.delete(path);
  }
  byPath.delete(INFO);
  return { claims, notUnderstood: [...notUnderstood, ...byPath.keys()] };
}

function claimOf(row: Record<string, string>, entry: Claim['entries'][number]): Claim {
  const { id: userId, username: login, full_name: name, email, labels: section } = row;
  const who: Person = {
    ...(name ? { name: name.normalize('NFC') } : {}), ...(userId ? { userId } : {}), ...(email ? { email } : {}),
    ...(login ? { login } : {}), ...(section ? { section } : {}),
  };
  const submittedAt = isoTime(row['created_at'] ?? '');
  return {
    id: login || name?.normalize('NFC') || entry.path,
    handIn: { package: 'dodona', entry: entry.path, who: [who], ...(submittedAt ? { submittedAt } : {}) },
    named: `${row['name_en'] ?? ''} ${row['exercise_id'] ?? ''} ${entry.path}`,
    entries: [entry],
    order: Number(row['submission_id'] ?? 0) || 0,
  };
}
