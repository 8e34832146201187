/** Messages from a realm are the one thing that crosses from untrusted ground: each field is checked. */
import { z } from 'zod/mini';
import { ID_CHARS_MAX, RECORDING_MAX } from './protocol.ts';
import type { FromRealm } from './protocol.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const line = z.optional(z.int().check(z.positive()));
const id = text(ID_CHARS_MAX);

const lane = text(200);
const traceEvent = z.object({
  atMs: z.number(),
  text: text(400),
  lane: z.optional(lane),
  life: z.optional(z.object({ lane, value: text(200), untilMs: z.optional(z.number()) })),
  ends: z.optional(z.array(lane).check(z.maxLength(50))),
  message: z.optional(
    z.object({ from: lane, to: lane, sentMs: z.number(), sentAfter: z.optional(z.int().check(z.nonnegative())), fate: z.enum(['delivered', 'lost', 'cut', 'down']) }),
  ),
  skipped: z.optional(z.int().check(z.positive())),
  fault: z.optional(z.enum(['crash', 'restart', 'cut', 'heal'])),
  states: z.optional(z.record(lane, text(160))),
});

const finished = z.object({
  kind: z.literal('finished'),
  id,
  verdict: z.enum(['passed', 'failed', 'timed-out', 'over-budget', 'out-of-memory', 'crashed', 'not-run']),
  message: z.optional(text(2_100)),
  detail: z.optional(
    z.object({
      script: z.optional(z.array(text(1_000)).check(z.maxLength(400))),
      trace: z.optional(z.array(traceEvent).check(z.maxLength(400))),
      expected: z.optional(text(1_100)),
      received: z.optional(text(1_100)),
      line,
    }),
  ),
  console: z.optional(
    z
      .array(z.object({ level: z.enum(['log', 'info', 'warn', 'error', 'debug']), text: text(1_000), line }))
      .check(z.maxLength(200)),
  ),
  cost: z.optional(z.array(z.object({ name: text(100), n: z.number(), steps: z.number() })).check(z.maxLength(200))),
  recording: z.optional(text(RECORDING_MAX)),
});

const fromRealm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('warm') }),
  z.object({ kind: z.literal('ready'), tests: z.array(id).check(z.maxLength(2_000)) }),
  z.object({ kind: z.literal('loaded'), failure: z.optional(z.object({ kind: z.enum(['exports', 'load']), text: text(1_000), line })) }),
  z.object({ kind: z.literal('started'), id }),
  finished,
  z.object({ kind: z.literal('done'), flags: z.array(text(200)), worn: z.optional(z.boolean()), tampered: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('fault'), text: text(20_000) }),
]);

/** Undefined for anything that is not a message of the protocol. */
export function parseFromRealm(line: string): FromRealm | undefined {
  try {
    const parsed = fromRealm.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
