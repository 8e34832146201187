/** A realm says of each case what the pinned `vitest run` says: names, order, verdicts, messages and differences. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseBundle, textBundle } from './case-bundle.ts';
import { compare } from './compare.ts';
import type { Difference } from './compare.ts';
import { differences } from './differences.ts';
import { runGolden } from './golden.ts';
import type { GoldenFile } from './golden.ts';
import { openPageGrader, openProcessGrader } from './graders.ts';
import type { Grader } from './graders.ts';
import { readReport } from './told.ts';
import { hidden, unsupported } from './unsupported.ts';

const folder = fileURLToPath(new URL('./cases', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.case.ts')).sort();
const HEAD = `import { describe, expect, it, vi } from 'vitest';\n`;

/** What is compared with the table: not what Vitest said, nor why a realm may differ. */
const inRealm = ({ file, id, field, realm }: Pick<Difference, 'file' | 'id' | 'field' | 'realm'>): unknown => ({ file, id, field, realm });

let golden: Map<string, GoldenFile>;
const graders = new Map<string, Grader>();
beforeAll(async () => {
  const [reference, inProcess, inPage] = await Promise.all([runGolden(), openProcessGrader(), openPageGrader()]);
  golden = new Map(reference.map((file) => [file.file, file]));
  graders.set('process', inProcess).set('page', inPage);
}, 60_000);
afterAll(async () => {
  for (const grader of graders.values()) await grader.close();
});

it('Vitest has run every case, and about half of them fail', () => {
  expect([...golden.keys()]).toEqual(files);
  const states = [...golden.values()].flatMap(({ tests }) => tests.map(({ state }) => state));
  const failing = states.filter((state) => state === 'fail').length;
  expect(states.length).toBeGreaterThan(240);
  expect(failing / states.length).toBeGreaterThan(0.4);
  expect(failing / states.length).toBeLessThan(0.7);
});

describe.each(['process', 'page'])('in a %s', (place) => {
  it.each(files)('%s', { timeout: 20_000 }, async (file) => {
    const reference = golden.get(file)!;
    const bundle = await caseBundle(join(folder, file), reference.tests.map(({ id }) => id));
    const { report, started } = await graders.get(place)!.grade(bundle);
    const found = compare(reference, { ...readReport(report), started }).map(inRealm);
    const allowed = differences
      .filter((difference) => difference.file === file && (started || difference.field !== 'order'))
      .map(inRealm);
    expect(found).toEqual(allowed);
  });
});

describe('what a realm cannot offer', () => {
  it.each(unsupported)('$feature is refused when the suite is loaded', { timeout: 20_000 }, async ({ feature, suite }) => {
    const { report } = await graders.get('process')!.grade(await textBundle(HEAD + suite, ['uses it']));
    expect(report.status).toBe('infra-error');
    expect(report.reason?.text).toContain(`${feature} is not available in a lab: `);
  });

  it.each(hidden)('$feature, hidden, fails its test', { timeout: 20_000 }, async ({ feature, suite }) => {
    const { report } = await graders.get('process')!.grade(await textBundle(HEAD + suite, ['uses it']));
    expect(report.tests[0]?.verdict).toBe('failed');
    expect(report.tests[0]?.message).toContain(`${feature} is not available in a lab: `);
  });
});
