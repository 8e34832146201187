export const HOSTS = ['A', 'B', 'C', 'D'] as const;
/** Length of a line, bytes. */
export const LINE_BYTES = 200;
export const LINES_PER_MB = 1_000_000 / LINE_BYTES;
export const RUN_SECONDS = 600;
/** The indexer stops at this second, if it stops at all. */
export const OUTAGE_FROM = 60;

export interface PipelineSettings {
  /** Lines that all hosts together write in a second. */
  readonly written: number;
  /** Lines that the indexer takes in a second. */
  readonly indexed: number;
  /** Lines that the shipper of one host can hold; Infinity when it reads the file on and remembers its place. */
  readonly buffer: number;
  /** How long the indexer stands still, s. */
  readonly outage: number;
}

/** What has become of one host's lines. */
export interface Host {
  readonly name: string;
  readonly written: number;
  /** In its file; 0 once the host is gone with its disk. */
  readonly inFile: number;
  /** Written and not yet taken by the indexer. */
  readonly waiting: number;
  readonly indexed: number;
  /** Given up because the buffer was full. */
  readonly dropped: number;
  /** Was waiting when the host went. */
  readonly cutOff: number;
  readonly gone: boolean;
}

export interface Pipelines {
  readonly hosts: readonly Host[];
  /** One second passes. */
  step(): void;
  /** The host is gone, with its disk and all that waits on it. */
  lose(name: string): void;
  /** Age of the line that is indexed now, s: how far search is behind. */
  delay(): number;
}

interface MutableHost extends Host {
  written: number;
  inFile: number;
  waiting: number;
  indexed: number;
  dropped: number;
  cutOff: number;
  gone: boolean;
  /** Lines accepted for shipping by the end of each second. */
  readonly acceptedBy: number[];
  /** The second in which the first waiting line was written. */
  front: number;
}

const NOTHING = 1e-6;

export const isStopped = ({ outage }: PipelineSettings, second: number): boolean => second >= OUTAGE_FROM && second < OUTAGE_FROM + outage;

/**
 * Four hosts that write lines evenly to a file of their own; a shipper on each sends them to one indexer. Lines flow:
 * they are counted, not followed one by one, in steps of a second. There is no chance in it.
 */
export function createPipelines(settings: PipelineSettings): Pipelines {
  const fresh = { written: 0, inFile: 0, waiting: 0, indexed: 0, dropped: 0, cutOff: 0, gone: false, front: 0 };
  const hosts: MutableHost[] = HOSTS.map((name) => ({ ...fresh, name, acceptedBy: [] }));
  let second = 0;

  const step = (): void => {
    const living = hosts.filter(({ gone }) => !gone);
    for (const host of living) {
      const lines = settings.written / HOSTS.length;
      host.written += lines;
      host.inFile += lines;
      host.waiting += lines;
    }
    if (!isStopped(settings, second)) index(living, settings.indexed);
    for (const host of living) {
      const over = Math.max(0, host.waiting - settings.buffer);
      host.dropped += over;
      host.waiting -= over;
      host.acceptedBy.push(host.indexed + host.waiting);
    }
    second += 1;
  };
  const lose = (name: string): void => {
    const host = hosts.find((one) => one.name === name)!;
    Object.assign(host, { gone: true, inFile: 0, cutOff: host.cutOff + host.waiting, waiting: 0 });
  };
  return { hosts, step, lose, delay: () => Math.max(...hosts.map((host) => delayOf(host, second))) };
}

/** The indexer takes as much from each host, and more from the others when one has less. */
function index(hosts: readonly MutableHost[], capacity: number): void {
  let left = capacity;
  let open = hosts.filter(({ waiting }) => waiting > 0);
  while (left > NOTHING && open.length > 0) {
    const share = left / open.length;
    for (const host of open) {
      const taken = Math.min(share, host.waiting);
      host.waiting -= taken;
      host.indexed += taken;
      left -= taken;
    }
    open = open.filter(({ waiting }) => waiting > NOTHING);
  }
}

function delayOf(host: MutableHost, second: number): number {
  if (host.gone || host.waiting <= NOTHING) return 0;
  while (host.acceptedBy[host.front]! <= host.indexed + NOTHING) host.front += 1;
  const before = host.acceptedBy[host.front - 1] ?? 0;
  return second - host.front - (host.indexed - before) / (host.acceptedBy[host.front]! - before);
}
