/**
 * Where Vitest's own code trusts values that a submission makes, a line of it is replaced. Each patch
 * has to fit exactly once: an upgrade of Vitest that moves the code fails the build, not the marks.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Patch {
  /** Why the original cannot stay. */
  why: string;
  find: string;
  replace: string;
}

const BRAND = 'globalThis.$asymmetricMatchers';

const PATCHES: Patch[] = [
  {
    why: 'only matchers that the suite made may decide an equality; a look-alike returned by a submission may not',
    find: 'function isAsymmetric(obj) {\n\treturn !!obj && typeof obj === "object" && "asymmetricMatch" in obj && isA("Function", obj.asymmetricMatch);',
    replace: `function isAsymmetric(obj) {\n\treturn ${BRAND}.has(obj);`,
  },
  {
    why: 'the brand that the patch above asks for',
    find: 'constructor(sample, inverse = false) {\n\t\tthis.sample = sample;\n\t\tthis.inverse = inverse;',
    replace: `constructor(sample, inverse = false) {\n\t\t${BRAND}.add(this);\n\t\tthis.sample = sample;\n\t\tthis.inverse = inverse;`,
  },
  {
    why: 'a collection is compared by what is in it: one with a size and an iterator of its own could equal any',
    find: 'if (a.size !== void 0) {\n\t\tif (a.size !== b.size) return false;',
    replace: '[a, b] = globalThis.$genuine(a, b);\n\tif (a.size !== void 0) {\n\t\tif (a.size !== b.size) return false;',
  },
  {
    why: 'the same for a view of bytes with a length of its own',
    find: 'let dataViewA = a;\n\tlet dataViewB = b;',
    replace: 'if (a instanceof DataView && b instanceof DataView && !globalThis.$arePlainViews(a, b)) return false;\n\tlet dataViewA = a;\n\tlet dataViewB = b;',
  },
  {
    why: 'a promise is waited for by the language, not by a then of its own',
    find: 'const promise = Promise.resolve(obj).then((value) => {',
    replace: 'const promise = (async () => await obj)().then((value) => {',
  },
  {
    why: 'the same for rejects',
    find: 'const promise = Promise.resolve(wrapper).then((value) => {',
    replace: 'const promise = (async () => await wrapper)().then((value) => {',
  },
  {
    why: 'only a text can contain a text',
    find: 'if (comparisonString === void 0) {\n    return false;',
    replace: 'if (typeof comparisonString !== "string") {\n    return false;',
  },
  {
    why: 'the expected value is not handed to a look-alike while a difference is drawn',
    find: 'return getType$1(data) === "Object" && typeof data.asymmetricMatch === "function";',
    replace: `return ${BRAND}.has(data);`,
  },
  {
    why: 'a difference is drawn from copies, and the copy of a matcher of the suite is one, too',
    find: 'out = Object.create(Object.getPrototypeOf(val));\n\t\tseen.set(val, out);',
    replace: `out = Object.create(Object.getPrototypeOf(val));\n\t\tif (${BRAND}.has(val)) ${BRAND}.add(out);\n\t\tseen.set(val, out);`,
  },
  {
    why: 'what a submission throws may throw again while it is told; that is a failure of the test, and none of the run',
    find: 'function failTask(result, err, diffOptions) {',
    replace: `function failTask(result, err, diffOptions) {
	try {
		noteFailure(result, err, diffOptions);
	} catch {
		result.state = "fail";
		result.errors = [{ message: "failed with something that cannot be shown" }];
	}
}
function noteFailure(result, err, diffOptions) {`,
  },
  {
    why: 'no terminal reads what a realm says: without a process the colours would be on',
    find: 'var b = h();',
    replace: 'var b = f();',
  },
  {
    why: 'each assertion makes functions, and naming them anew took a tenth of a run; they keep the names they are written with',
    find: 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });',
    replace: 'var __name = (target) => target;',
  },
];

export const vitestPatches: Plugin = {
  name: 'vitest-patches',
  setup(builder) {
    const applied = new Map<Patch, number>(PATCHES.map((patch) => [patch, 0]));
    builder.onStart(() => {
      for (const patch of PATCHES) applied.set(patch, 0);
    });
    builder.onLoad({ filter: /[\\/](vitest[\\/]dist|chai)[\\/].*\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const patch of PATCHES) {
        const parts = contents.split(patch.find);
        applied.set(patch, applied.get(patch)! + parts.length - 1);
        contents = parts.join(patch.replace);
      }
      return { contents, loader: 'js' };
    });
    builder.onEnd(() => ({
      errors: [...applied]
        .filter(([, times]) => times !== 1)
        .map(([{ why, find }, times]) => ({
          text: `a patch of Vitest fits ${times} times, not once (${why}); look where "${find.slice(0, 60)}" went`,
        })),
    }));
  },
};
