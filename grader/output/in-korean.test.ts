/** What is said of hostile and clumsy hand-ins has a Korean sentence: from real packages, not from a list. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../collect/collect.ts';
import { readRoster } from '../collect/roster.ts';
import { rawZip } from '../collect/testing/raw-zip.ts';
import { inLanguage } from './in-korean.ts';

const LAB = 'dns-cache';

test('every sentence about a hand-in is told in Korean', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-korean-'));
  const file = (name: string, more: object = {}) => ({ name, data: 'x', ...more });
  await writeFile(join(folder, 'class.zip'), rawZip([
    file('none/notes.txt'), file('two/a.ts'), file('two/b.ts'), file('same/dns-cache.ts'), file('same/DNS-cache.ts'), file(`twice/a/${LAB}.ts`), file(`twice/b/${LAB}.ts`),
    file('packed/x.7z'), file('link/a.ts', { mode: 0o120777 }), file('pipe/a.ts', { mode: 0o010644 }), file('locked/a.ts', { flags: 0x801 }),
    { name: 'bomb/a.ts', data: Buffer.alloc(8_000_000) }, file('over/a.ts'), file('over2/a.ts', { shares: 12 }), file('both'), file('both/a.ts'),
    { name: 'deep/a.zip', data: rawZip([{ name: 'b.zip', data: rawZip([file('c.ts')]) }]) }, file('torn/a.zip'), file('CON/a.ts'), file('../out.ts'), file('a//b.ts'), file('end./a.ts'),
    file(`copies/${LAB}.ts`), file(`copies/${LAB} (1).ts`), file('other/lru-ttl-cache.ts'), file('20261_김하늘.ts'), file('20261_이미나.ts'), file('김하늘_이미나.ts'), file('clash.ts'), file('clash/a.ts'),
  ]));
  try {
    const roster = readRoster(new TextEncoder().encode('name,student id\n김하늘,20261\n이미나,20262\n'), 'roster.csv');
    const { submissions, intake } = await collect({ paths: [join(folder, 'class.zip')], lab: LAB, labs: [LAB, 'lru-ttl-cache'], roster });
    const said = new Set([...submissions.flatMap(({ problem, flags }) => [...(problem === undefined ? [] : [problem]), ...flags]), ...intake.refused.map(({ why }) => why)]);
    expect(said.size).toBeGreaterThan(20);
    expect([...said].filter((text) => !/[가-힣]{2}.*[다오)]$|[가-힣]{2}.*: /.test(inLanguage(text, 'ko')) || inLanguage(text, 'ko') === text)).toEqual([]);
    for (const text of said) expect(inLanguage(text, 'en')).toBe(text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('what is not ours stays as it is', () => {
  expect(inLanguage('Expected ";" but found "x"', 'ko')).toBe('Expected ";" but found "x"');
  expect(inLanguage('kim.zip: It is a link, not a file', 'ko')).toBe('kim.zip: 파일이 아니라 링크입니다');
});
