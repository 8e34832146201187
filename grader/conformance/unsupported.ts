/** Uses of Vitest that a realm cannot offer: a suite with one of them is refused when it is loaded. */
export interface Unsupported {
  feature: string;
  /** The body of a suite file below its import. */
  suite: string;
}

const inTest = (statement: string): string => `it('uses it', async () => { ${statement} });`;

export const unsupported: Unsupported[] = [
  { feature: 'vi.mock', suite: `vi.mock('./other.ts', () => ({}));\nit('uses it', () => {});` },
  { feature: 'vi.unmock', suite: `vi.unmock('./other.ts');\nit('uses it', () => {});` },
  { feature: 'vi.doMock', suite: inTest(`vi.doMock('./other.ts', () => ({}));`) },
  { feature: 'vi.doUnmock', suite: inTest(`vi.doUnmock('./other.ts');`) },
  { feature: 'vi.importActual', suite: inTest(`await vi.importActual('./other.ts');`) },
  { feature: 'vi.importMock', suite: inTest(`await vi.importMock('./other.ts');`) },
  { feature: 'vi.mockObject', suite: inTest('vi.mockObject({ run() {} });') },
  { feature: 'vi.resetModules', suite: inTest('vi.resetModules();') },
  { feature: 'vi.dynamicImportSettled', suite: inTest('await vi.dynamicImportSettled();') },
  { feature: 'vi.stubGlobal', suite: inTest(`vi.stubGlobal('fetch', () => 1);`) },
  { feature: 'vi.unstubAllGlobals', suite: inTest('vi.unstubAllGlobals();') },
  { feature: 'vi.stubEnv', suite: inTest(`vi.stubEnv('MODE', 'x');`) },
  { feature: 'vi.unstubAllEnvs', suite: inTest('vi.unstubAllEnvs();') },
  { feature: 'vi.advanceTimersToNextFrame', suite: inTest('vi.advanceTimersToNextFrame();') },
  { feature: 'vi.spyOn of console', suite: inTest(`vi.spyOn(console, 'log');`) },
  { feature: 'vi.spyOn of Math', suite: inTest(`vi.spyOn(Math, 'random').mockReturnValue(0.5);`) },
  { feature: 'toMatchSnapshot', suite: inTest('expect({ a: 1 }).toMatchSnapshot();') },
  { feature: 'toMatchSnapshot', suite: `it('uses it', ({ expect: local }) => { local(1).toMatchSnapshot(); });` },
  { feature: 'toMatchInlineSnapshot', suite: inTest(`expect(1).toMatchInlineSnapshot('1');`) },
  { feature: 'toMatchFileSnapshot', suite: inTest(`await expect('1').toMatchFileSnapshot('./one.txt');`) },
  { feature: 'toThrowErrorMatchingSnapshot', suite: inTest('expect(() => { throw new Error(); }).toThrowErrorMatchingSnapshot();') },
  { feature: 'toThrowErrorMatchingInlineSnapshot', suite: inTest(`expect(() => { throw new Error(); }).toThrowErrorMatchingInlineSnapshot('');`) },
  { feature: 'expect.addSnapshotSerializer', suite: inTest('expect.addSnapshotSerializer({ test: () => true, serialize: String });') },
  { feature: 'expect.element', suite: inTest('await expect.element(1).toBe(1);') },
  { feature: 'bench', suite: `import { bench } from 'vitest';\nbench('a', () => {});\nit('uses it', () => {});` },
  { feature: `bench of a test's context`, suite: `it('uses it', async ({ bench }) => { await bench('a', () => {}); });` },
  { feature: `annotate of a test's context`, suite: `it('uses it', async ({ annotate }) => { await annotate('a'); });` },
  { feature: `export * from '#submission'`, suite: `export * from '#submission';\nit('uses it', () => {});` },
  { feature: 'inject', suite: `import { inject } from 'vitest';\n${inTest(`inject('key');`)}` },
];

/** The same, hidden from a reading of the text: the test that does it fails with the same sentence. */
export const hidden: Unsupported[] = [
  { feature: 'toMatchSnapshot', suite: inTest(`expect(1)['toMatch' + 'Snapshot']();`) },
  { feature: 'vi.stubGlobal', suite: inTest(`vi.useRealTimers().stubGlobal('fetch', 1);`) },
  { feature: 'vi.spyOn of a built-in', suite: inTest(`const { prototype } = Array; vi.spyOn(prototype, 'map');`) },
  { feature: `annotate of a test's context`, suite: `it('uses it', async (context) => { await context.annotate('a'); });` },
  { feature: 'faking nextTick', suite: inTest(`vi.useFakeTimers({ toFake: ['nextTick'] });`) },
];
