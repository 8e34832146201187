import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labDraftProblems, lessonDraftProblems } from '../grader/check/drafts.ts';

const script = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scale-out-new-'));
  await mkdir(join(root, 'labs'));
  await mkdir(join(root, 'content'));
  await cp('content/outline.json', join(root, 'content/outline.json'));
});
afterAll(() => rm(root, { recursive: true }));

function run(name: string, ...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], { cwd: root, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('npm run new:lab', () => {
  it('writes a draft, and the gates say all that is left to write and nothing else', async () => {
    const made = run('new-lab.ts', 'token-bucket');
    expect(made).toMatchObject({ status: 0, err: '' });
    const empty = [
      'title.ko', 'title.en', 'summary.ko', 'summary.en', 'stages.0.title.ko', 'stages.0.title.en', 'stages.0.tests.0.rule.ko', 'stages.0.tests.0.rule.en',
      ...['ko', 'en'].flatMap((language) => [0, 1, 2].map((hint) => `stages.0.tests.0.hints.${language}.${hint}`)),
    ];
    const left = await labDraftProblems(join(root, 'labs'), 'token-bucket');
    expect(left).toEqual([
      ...empty.map((path) => `labs/token-bucket/lab.draft.json: ${path} is empty; write it`),
      'labs/token-bucket/suite.test.ts has no test yet; write a describe for each stage and an it for each test of lab.draft.json',
      'labs/token-bucket/solution.ts is still the starter; write the solution, and leave in starter.ts what learners begin with',
      'labs/token-bucket/mutants.ts names no wrong solution; write those that each test is there for',
      'labs/token-bucket/variants holds 0 right solutions in another style; write at least two',
      ...['ko', 'en'].map((language) => `labs/token-bucket/task.${language}.md is not written; say what to build, with a section "## 1. …" for each stage`),
      ...['ko', 'en'].map((language) => `labs/token-bucket/debrief.${language}.md is not written; say how the solution does it, and how real systems do it and why`),
    ]);
    for (const sentence of left) expect(made.out).toContain(sentence);
  });

  it('is content with a draft in which all is written', async () => {
    const folder = join(root, 'labs/full');
    await cp('labs/dns-cache', folder, { recursive: true });
    await writeFile(join(folder, 'lab.draft.json'), await readFile(join(folder, 'lab.json'), 'utf8'));
    expect(await labDraftProblems(join(root, 'labs'), 'full')).toEqual([
      'labs/full has all that a lab needs; rename lab.draft.json to lab.json, and the gates of labs hold for it',
    ]);
  });

  it('writes over nothing and takes no name that is no address', () => {
    expect(run('new-lab.ts', 'token-bucket')).toMatchObject({ status: 1, err: expect.stringContaining('is there already') });
    for (const name of ['../labs', 'Token', 'a--b', ''])
      expect(run('new-lab.ts', name)).toMatchObject({ status: 1, err: expect.stringContaining('Usage: npm run new:lab my-lab') });
  });
});

describe('npm run new:lesson', () => {
  it('writes a draft from the outline, and the gates say what is left to write', async () => {
    const made = run('new-lesson.ts', 'load-balancer');
    expect(made).toMatchObject({ status: 0, err: '' });
    const left = await lessonDraftProblems(join(root, 'content'), '05-load-balancer');
    expect(left).toEqual(
      ['ko', 'en'].flatMap((language) => [
        `content/05-load-balancer/${language}.mdx: the question load-balancer has no answer; write it`,
        `content/05-load-balancer/${language}.mdx lets nobody check what was understood; add a SelfCheck`,
      ]),
    );
    for (const sentence of left) expect(made.out).toContain(sentence);
    const draft = JSON.parse(await readFile(join(root, 'content/05-load-balancer/lesson.draft.json'), 'utf8')) as object;
    expect(draft).toMatchObject({ slug: 'load-balancer', number: 5, title: { ko: '로드 밸런서', en: 'Load balancers' }, lab: 'load-balancer' });
  });

  it('says what the two languages do not share, and what is cited or judged and not listed', async () => {
    const folder = join(root, 'content/05-load-balancer');
    const text = (more: string): string => `<Question id="a" title="A?">\nText.\n</Question>\n<SelfCheck id="s">\n</SelfCheck>\n${more}`;
    await writeFile(join(folder, 'ko.mdx'), text('<Claim id="D1" verdict="correct"></Claim>'));
    await writeFile(join(folder, 'en.mdx'), text('<Cite id="S9"/>'));
    expect(await lessonDraftProblems(join(root, 'content'), '05-load-balancer')).toEqual([
      'content/05-load-balancer/lesson.draft.json does not list D1, which ko.mdx judges; add it to claims',
      'content/05-load-balancer/en.mdx cites S9, which lesson.draft.json does not list; add it to sources',
      'content/05-load-balancer/ko.mdx and en.mdx have different parts: only ko has Claim D1; make them the same',
    ]);
  });

  it('takes lessons of the outline only', () => {
    expect(run('new-lesson.ts', 'nowhere')).toMatchObject({ status: 1, err: expect.stringContaining('"nowhere" is no lesson of content/outline.json') });
  });
});
