/**
 * Parts of Vitest that a realm cannot offer say so when the suite is loaded. The suite's text is read
 * for them first; a use that hides from that (a computed name, a chain) throws the same sentence.
 */
import type * as Vitest from 'vitest';

const NO_MODULES = 'a suite is one script, and there is no module to replace';
const NO_FILES = 'there is no file to keep it in; write the expected value with toBe or toEqual';
const NO_PAGE = 'a suite has no page';
const NO_CLOCK = 'time is virtual there; reportCost of #lab counts steps instead';
const NO_READER = 'nobody would read it; a failure is told by the message of its assertion';
const SEALED = 'the globals are sealed before the submission is loaded';

const OF_VI: Record<string, string> = {
  mock: NO_MODULES, unmock: NO_MODULES, doMock: NO_MODULES, doUnmock: NO_MODULES,
  importActual: NO_MODULES, importMock: NO_MODULES, mockObject: NO_MODULES,
  resetModules: NO_MODULES, dynamicImportSettled: NO_MODULES,
  stubGlobal: SEALED, unstubAllGlobals: SEALED,
  advanceTimersToNextFrame: NO_PAGE,
  stubEnv: 'there is no environment', unstubAllEnvs: 'there is no environment',
};

const OF_ASSERTIONS: Record<string, string> = {
  toMatchSnapshot: NO_FILES, matchSnapshot: NO_FILES, toMatchInlineSnapshot: NO_FILES, toMatchFileSnapshot: NO_FILES,
  toThrowErrorMatchingSnapshot: NO_FILES, toThrowErrorMatchingInlineSnapshot: NO_FILES,
  toMatchScreenshot: NO_PAGE, toMatchAriaSnapshot: NO_PAGE, toMatchAriaInlineSnapshot: NO_PAGE,
  toBeFasterThan: NO_CLOCK, toBeSlowerThan: NO_CLOCK,
};

const OF_EXPECT: Record<string, string> = { element: NO_PAGE, addSnapshotSerializer: NO_FILES };

const OF_CONTEXT: Record<string, string> = { bench: NO_CLOCK, annotate: NO_READER };

const OF_MODULE: Record<string, string> = {
  bench: NO_CLOCK, inject: 'nobody provides a value', recordArtifact: NO_READER, Snapshots: NO_FILES,
  TestRunner: 'the suite does not run itself', EvaluatedModules: NO_MODULES,
};

/** What a spy would have to change while a test runs, when all of it is frozen. */
const BUILT_INS = 'console|performance|globalThis|Math|JSON|Reflect|Date|Object|Array|String|Number|Promise|Map|Set|Intl';

const sentence = (what: string, why: string): string => `${what} is not available in a lab: ${why}`;

/** @throws for the first use that the text of a compiled suite shows. */
export function refuseInText(suite: string): void {
  const refuseMembers = (of: string, before: string, names: Record<string, string>): void => {
    const found = new RegExp(`${before}\\.(${Object.keys(names).join('|')})\\b`).exec(suite);
    if (found) throw new Error(sentence(`${of}${found[1]}`, names[found[1]!]!));
  };
  refuseMembers('vi.', '\\b(?:vi|vitest)', OF_VI);
  refuseMembers('expect.', '\\bexpect', OF_EXPECT);
  refuseMembers('', '', OF_ASSERTIONS);
  refuseMembers('', '\\bimport_vitest\\d*', OF_MODULE);
  if (/__reExport\([^()]*require\("#submission"\)/.test(suite))
    throw new Error(sentence("export * from '#submission'", 'the names of a submission are known only when it is loaded; export them by name'));
  const spied = new RegExp(`\\.spyOn\\((${BUILT_INS})\\b`).exec(suite);
  if (spied) throw new Error(sentence(`vi.spyOn of ${spied[1]}`, SEALED));
  const asked = /\{[^{}]*\b(bench|annotate)\b[^{}]*\}\s*\)\s*(?:=>|\{)/.exec(suite);
  if (asked) throw new Error(sentence(`${asked[1]} of a test's context`, OF_CONTEXT[asked[1]!]!));
}

/**
 * Makes the members that are not available throw, and gives the module that a suite imports.
 * To be called once, before the suite is loaded: the module's own objects are changed.
 */
export function refuseUnsupported(vitest: typeof Vitest): typeof Vitest {
  refuseCalls(vitest.vi, 'vi.', OF_VI);
  refuseCalls(vitest.expect, 'expect.', OF_EXPECT);
  // What expect of a test's context is made from.
  refuseCalls(vitest.chai.expect, 'expect.', OF_EXPECT);
  refuseCalls(vitest.chai.Assertion.prototype, '', OF_ASSERTIONS);
  refuseContext(vitest.TestRunner);
  refuseSpies(vitest.vi);
  refuseTimers(vitest.vi);
  const offered = { ...vitest } as Record<string, unknown>;
  for (const [name, why] of Object.entries(OF_MODULE))
    Object.defineProperty(offered, name, { get: refusal(name, why), enumerable: true, configurable: true });
  return offered as unknown as typeof Vitest;
}

const refusal = (what: string, why: string) => (): never => {
  throw new Error(sentence(what, why));
};

function refuseCalls(owner: object, prefix: string, names: Record<string, string>): void {
  for (const [name, why] of Object.entries(names))
    Object.defineProperty(owner, name, { value: refusal(prefix + name, why), writable: true, enumerable: true, configurable: true });
}

type Extend = (this: object, context: object) => object;

function refuseContext(runner: { prototype: object }): void {
  const prototype = runner.prototype as { extendTaskContext: Extend };
  const original = prototype.extendTaskContext;
  prototype.extendTaskContext = function (context) {
    const extended = Reflect.apply(original, this, [context]) as object;
    const refused = Object.entries(OF_CONTEXT).map(([name, why]): [string, unknown] => [name, refusal(`${name} of a test's context`, why)]);
    return new Proxy(extended, {
      get: (target, name, receiver) => {
        const found = refused.find(([refusedName]) => refusedName === name);
        return found ? (found[1] as () => never)() : (Reflect.get(target, name, receiver) as unknown);
      },
    });
  };
}

/** A spy on something frozen would fail with words about properties; the reason is another. */
function refuseSpies(vi: typeof Vitest.vi): void {
  const builtIns = new Set<unknown>();
  for (const name of BUILT_INS.split('|')) {
    const builtIn = (globalThis as Record<string, unknown>)[name] as { prototype?: unknown } | undefined;
    builtIns.add(builtIn).add(builtIn?.prototype);
  }
  builtIns.delete(undefined);
  const original = vi.spyOn as (target: unknown, ...rest: unknown[]) => unknown;
  const spyOn = (target: unknown, ...rest: unknown[]): unknown => {
    if (builtIns.has(target)) throw new Error(sentence('vi.spyOn of a built-in', SEALED));
    return original(target, ...rest);
  };
  Object.assign(vi, { spyOn });
}

/** Faking a timer that is not there would pass without a word. */
function refuseTimers(vi: typeof Vitest.vi): void {
  const original = vi.useFakeTimers;
  const useFakeTimers: typeof original = (options) => {
    const missing = options?.toFake?.find((name) => !(name in globalThis));
    if (missing) throw new Error(sentence(`faking ${missing}`, 'a realm has no such function'));
    return original(options);
  };
  Object.assign(vi, { useFakeTimers });
}
