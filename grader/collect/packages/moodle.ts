/** Moodle: a folder for each participant, or flat files with the same prefix (mod/assign/classes/downloader.php). */
import type { Claim, Recognised } from '../claim.ts';
import type { Listing } from '../listing.ts';

/** Until 4.0 the folder ends in an underscore. */
const PREFIX = /^(?<who>[^/]+?)_(?<participant>\d+)_assignsubmission_(?<plugin>file|onlinetext)(?=_|\/|$)_?/u;

/** What the prefix says for everybody under blind marking, in the languages of sites. */
const BLIND = new Set(['Participant', '참가자', '참여자', 'Teilnehmer/in', 'Participante', '参加者', '参与者']);

export function recogniseMoodle({ entries, folders }: Listing): Recognised | undefined {
  const named = entries.filter(({ path }) => PREFIX.test(path));
  const empty = folders.filter((path) => !path.includes('/') && PREFIX.test(path));
  if (named.length + empty.length === 0 || named.length < entries.length * 0.8) return undefined;
  const claims = new Map<string, Claim>();
  const claimOf = (path: string): Claim => {
    const { who, participant } = PREFIX.exec(path)!.groups as { who: string; participant: string };
    const id = `${who}_${participant}`;
    const blind = BLIND.has(who);
    const made: Claim = claims.get(id) ?? {
      id,
      handIn: { package: 'moodle', entry: entryOf(path), who: [{ ...(blind ? {} : { name: who }), userId: participant }] },
      entries: [],
    };
    // Feedback goes back beside files, not beside an online text.
    if (/_file(_|$)/.test(entryOf(path))) made.handIn.entry = entryOf(path);
    claims.set(id, made);
    return made;
  };
  for (const folder of empty) claimOf(folder);
  for (const entry of named) claimOf(entry.path).entries.push(entry);
  const known = new Set(named);
  return { claims: [...claims.values()], notUnderstood: entries.filter((entry) => !known.has(entry)).map(({ path }) => path) };
}

/** The folder as it is called, or of a flat file's name the part before the student's own. */
function entryOf(path: string): string {
  const [prefix] = PREFIX.exec(path)!;
  return path.includes('/') || prefix === path ? path.split('/')[0]! : prefix.replace(/_$/, '');
}
