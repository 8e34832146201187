/**
 * Submissions that solve nothing: every call throws, gives nothing, or gives something to trip over. None
 * earns a point, and none keeps a suite busy that goes through what it was given.
 */
import type { Bench } from './bench.ts';
import { inParallel } from './in-parallel.ts';

/** What every method and function of a stub gives back, by name. */
const ANSWERS: Record<string, string> = {
  'throws whenever it is called': 'throw new Error("not written")',
  'returns undefined from every call': 'return undefined',
  'returns what can be iterated without end': 'return { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }), next: () => ({ done: false, value: 1 }) }',
  'returns objects whose members throw': 'return new Proxy({}, { get() { throw new Error("no"); }, ownKeys() { throw new Error("no"); } })',
  'returns NaN': 'return NaN',
};

/** A stub of these throws nothing itself: an error of the language comes from the suite, which trusted what it got. */
const HARMLESS = /^returns (undefined|NaN|what)/;
const LANGUAGE_ERROR = /^(TypeError|ReferenceError|RangeError|SyntaxError): /;

/** A constructor works, or the suite would see nothing of the rest. */
const stub = (names: string[], answer: string): string => `
const answer = () => { ${answer} };
const instance = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : answer), has: () => true });
function exported() { if (new.target) return instance; return answer(); }
${names.map((name) => `export { exported as ${name} };`).join('\n')}
`;

/** Ends of a test that say the suite ran on without end, or nearly. */
const BUSY = new Set(['timed-out', 'crashed', 'out-of-memory']);

export async function checkStubs({ place, bundle, judge, jobs }: Bench): Promise<string[]> {
  const problems: string[] = [];
  await inParallel(Object.entries(ANSWERS), jobs, async ([what, answer]) => {
    const { score, why, failed } = await judge.grade(stub(bundle.lab.exports, answer));
    if (why !== undefined) problems.push(`${place}: a submission that ${what} cannot be graded (${why}); look up its exports inside tests only`);
    if (why === undefined && score !== 0) {
      const lost = new Set(failed.map(({ id }) => id));
      const earned = bundle.lab.stages.flatMap(({ tests }) => tests.filter(({ id }) => !lost.has(id)).map(({ id }) => id));
      problems.push(`${place}: a submission that ${what} passes ${earned.join(', ')}; ask for something there that has to be built`);
    }
    for (const { id, verdict, message = '' } of failed)
      if (HARMLESS.test(what) && LANGUAGE_ERROR.test(message))
        problems.push(`${place}: ${id} tells an error of its own code ("${message.slice(0, 120)}") to a submission that ${what}; check there what was returned before it is used`);
      else if (BUSY.has(verdict)) problems.push(`${place}: ${id} is ${verdict} for a submission that ${what}; bound the loop there that follows what it returns`);
  });
  return problems;
}
