/** Lets the submission into a sealed realm. */
import type { Loaded, Preparation, RunRequest } from '../core/protocol.ts';
import type { Host } from './host.ts';
import { seedRandom } from './globals.ts';
import { withoutContext } from './judge.ts';
import { hooks } from './charges.ts';
import { overBudgetLine, startMeter } from './meter.ts';
import { setOriginalLines, submissionLine, SUBMISSION_FILE } from './stack.ts';

/** The compiled submission takes what counts its work and gives a getter for each export. */
type SubmissionFactory = (...counting: typeof hooks) => Record<string, () => unknown>;

/** Fills `exported` with what the submission exports; says why when it does not load. */
export function loadSubmission(
  host: Host,
  preparation: Preparation,
  request: Pick<RunRequest, 'submission' | 'lines'>,
  exported: Record<string, unknown>,
): Loaded['failure'] {
  setOriginalLines(request.lines);
  seedRandom(preparation.seed);
  startMeter(preparation.loadSteps);
  try {
    const factory = host.evaluate(request.submission, SUBMISSION_FILE) as SubmissionFactory;
    const record = factory(...hooks);
    fill(exported, record);
  } catch (error) {
    const line = overBudgetLine();
    if (line !== undefined) return spentWhileLoading(line);
    return { kind: 'load', text: `The module throws while it is loaded: ${told(error)}`, line: submissionLine(stackOf(error)) };
  }
  const missing = preparation.exports.filter((name) => exported[name] === undefined);
  if (missing.length > 0) return { kind: 'exports', text: `The module does not export ${missing.join(', ')}` };
  const line = overBudgetLine();
  return line === undefined ? undefined : spentWhileLoading(line);
}

/** What a suite's `import * as all from '#submission'` is, before there is a submission. */
export function emptyNamespace(): Record<string, unknown> {
  return Object.defineProperty(Object.create(null) as Record<string, unknown>, Symbol.toStringTag, { value: 'Module' });
}

/** Names in order, each with its value of the moment, as a module has them. Reads each once: it may throw. */
function fill(exported: Record<string, unknown>, record: Record<string, () => unknown>): void {
  for (const name of Object.keys(record).sort()) {
    const get = record[name]!;
    get();
    Object.defineProperty(exported, name, { get, enumerable: true });
  }
  Object.preventExtensions(exported);
}

const spentWhileLoading = (line: number): Loaded['failure'] => ({
  kind: 'load',
  text: `Loading the module never ends, or does far too much: it spent its budget at line ${line}`,
  line: line || undefined,
});

function told(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${withoutContext(String(error.message))}`.slice(0, 500) : String(error).slice(0, 500);
  } catch {
    return 'something that cannot be shown';
  }
}

function stackOf(error: unknown): unknown {
  try {
    return (error as { stack?: unknown } | null)?.stack;
  } catch {
    return undefined;
  }
}
