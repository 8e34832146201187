/**
 * One run at a time writes into a folder. Who holds it stands in the name of a file, which is there whole or
 * not at all; a holder that was killed is known by its pid and by when that process started.
 */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '../collect/collected.ts';
import { isAlive } from './is-alive.ts';

interface FolderLock {
  release(): Promise<void>;
}

/** `.run-PLACE-PID-STARTED-RANDOM.lock`; PLACE and STARTED are hashes, STARTED is `0` where nobody can tell. */
const NAME = /^\.run-([0-9a-f]{8})-(\d+)-([0-9a-f]+)-[0-9a-f]{8}\.lock$/;
/** A holder shows that often that it is there; who is silent for longer, in a place that cannot be asked, is gone. */
const SIGN_MS = 10_000;
const SILENT_MS = 60_000;
/** Two that start in the same moment see one another: both step back and come again. */
const TRIES = 5;

/** @throws Refused while another run holds the folder; the message says who, since when, and what to do */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const own = `.run-${placeOf()}-${process.pid}-${startOf(process.pid) ?? '0'}-${randomBytes(4).toString('hex')}.lock`;
  const path = join(folder, own);
  for (let tried = 1; ; tried += 1) {
    await writeFile(path, `process ${process.pid} on ${hostname()}, since ${new Date().toLocaleString('sv-SE')}\n`, { flag: 'wx' });
    const other = await holderIn(folder, own).catch(async (error: Error) => {
      await rm(path, { force: true });
      throw error;
    });
    if (other === undefined) break;
    const who = await readFile(join(folder, other), 'utf8').catch(() => '');
    await rm(path, { force: true });
    if (tried === TRIES)
      throw new Refused(`Another run is writing into ${folder} (${who.trim() || `process ${NAME.exec(other)![2]}`}). Wait until it ends, or stop it; or give another --out, and --reuse ${folder} takes over what is graded.`);
    await sleep(20 + Math.random() * 80);
  }
  const sign = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), SIGN_MS);
  sign.unref();
  return {
    async release() {
      clearInterval(sign);
      await rm(path, { force: true });
    },
  };
}

/** Takes away what dead runs have left. @returns the file of one that lives */
async function holderIn(folder: string, own: string): Promise<string | undefined> {
  const now = (await stat(join(folder, own))).mtimeMs;
  for (const name of await readdir(folder)) {
    const match = NAME.exec(name);
    if (!match || name === own) continue;
    const [, place, pid, started] = match as unknown as [string, string, string, string];
    const signed = await stat(join(folder, name)).then(({ mtimeMs }) => mtimeMs, () => -Infinity);
    if (lives(place, Number(pid), started) ?? now - signed < SILENT_MS) return name;
    await rm(join(folder, name), { force: true });
  }
  return undefined;
}

/** Undefined where nobody can tell: on another machine, in another container. */
function lives(place: string, pid: number, started: string): boolean | undefined {
  if (place !== placeOf()) return undefined;
  if (!isAlive(pid)) return false;
  const now = startOf(pid);
  return now === undefined || started === '0' ? undefined : now === started;
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Where pids mean the same processes: a machine, since it started, and a container of it. */
function placeOf(): string {
  const parts = [() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), () => readlinkSync('/proc/self/ns/pid')];
  return short([hostname(), ...parts.map((part) => attempt(part) ?? '')].join('\n'));
}

/** A pid is given again; then it is another time at which its process started. */
function startOf(pid: number): string | undefined {
  const stat = process.platform === 'linux' ? attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) : undefined;
  const text = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? attempt(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
  return text ? short(text) : undefined;
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
