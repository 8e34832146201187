/**
 * GitHub Classroom (`gh classroom clone student-repos`) and Classroom 50 (`gh teacher download`): a clone for
 * each student, named after the assignment and the student's GitHub name. Times come from the scores.csv that
 * Classroom 50 writes beside the clones; a result.json inside a clone could be the student's own.
 */
import type { Claim, Recognised } from '../claim.ts';
import { isoTime } from '../iso-time.ts';
import type { Entry, Listing } from '../listing.ts';
import { readCsv } from '../read-csv.ts';

const SCORES = 'scores.csv';
const SCORES_BYTES_MAX = 64 * 1024 * 1024;

export async function recogniseClassroom({ name, entries, folders }: Listing): Promise<Recognised | undefined> {
  const top = folders.filter((path) => !path.includes('/') && !path.startsWith('.'));
  const clones = top.filter((folder) => folders.includes(`${folder}/.git`) || folders.includes(`${folder}/.github`));
  const scores = await readScores(entries.find(({ path }) => path === SCORES));
  // One student's clone among plain folders does not make a classroom of them.
  if (top.length === 0 || (clones.length * 2 < top.length && !scores)) return undefined;
  const prefix = prefixOf(name, top);
  const filesOf = Map.groupBy(entries, ({ path }) => path.split('/')[0]!);
  const claims = top.map((folder): Claim => {
    const score = scores && scoreOf(folder.toLowerCase(), scores);
    const login = score?.login ?? folder.slice(prefix.length);
    return {
      id: login,
      handIn: {
        package: scores ? 'classroom50' : 'github-classroom',
        entry: folder,
        who: [{ ...(score?.name ? { name: score.name } : {}), ...(score?.email ? { email: score.email } : {}), login }],
        ...(score?.submittedAt ? { submittedAt: score.submittedAt } : {}),
        ...(score?.late ? { late: true } : {}),
      },
      entries: filesOf.get(folder) ?? [],
    };
  });
  const loose = entries.map(({ path }) => path).filter((path) => !path.includes('/') && path !== SCORES && !path.startsWith('.'));
  return { claims, notUnderstood: loose };
}

/** The assignment's part of the folders' names; the tools name the folder around them after it, too. */
function prefixOf(name: string, folders: string[]): string {
  const assignment = /^(.+?)[-_]submissions(?:_[\dT_]+)?(?:\.zip)?$/.exec(name)?.[1];
  if (assignment !== undefined && folders.every((folder) => folder.startsWith(`${assignment}-`))) return `${assignment}-`;
  if (folders.length < 2) return '';
  const [first = ''] = folders;
  let common = first.length;
  for (const folder of folders) while (!folder.startsWith(first.slice(0, common))) common -= 1;
  return first.slice(0, first.slice(0, common).lastIndexOf('-') + 1);
}

/** The longest login that the folder's name ends in: logins may hold hyphens, too. */
function scoreOf(folder: string, scores: Map<string, Score>): Score | undefined {
  for (let at = folder.indexOf('-'); at >= 0; at = folder.indexOf('-', at + 1)) {
    const score = scores.get(folder.slice(at + 1));
    if (score) return score;
  }
  return undefined;
}

interface Score {
  login: string;
  name: string;
  email: string | undefined;
  submittedAt: string | undefined;
  late: boolean;
}

/** By login in small letters; of several rows the last submission's. */
async function readScores(entry: Entry | undefined): Promise<Map<string, Score> | undefined> {
  if (!entry || entry.refusal !== undefined) return undefined;
  const rows = readCsv(await entry.read(SCORES_BYTES_MAX), SCORES);
  if (!rows[0] || !('username' in rows[0]) || !('datetime' in rows[0])) return undefined;
  const scores = new Map<string, Score>();
  for (const row of rows) {
    const login = row['username'] ?? '';
    const submittedAt = isoTime(row['datetime'] ?? '');
    const before = scores.get(login.toLowerCase());
    if (login === '' || (before?.submittedAt !== undefined && (submittedAt ?? '') <= before.submittedAt)) continue;
    scores.set(login.toLowerCase(), {
      login,
      name: [row['first_name'], row['last_name']].filter(Boolean).join(' ').normalize('NFC'),
      email: row['email'] || undefined,
      submittedAt,
      late: /^(true|yes|1|late)$/i.test(row['late'] ?? ''),
    });
  }
  return scores;
}
