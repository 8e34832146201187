/** `npm test`: everything that has to hold, in one command, ending in one line. */
import { readFileSync } from 'node:fs';
import { findBrowser, NO_BROWSER } from './browser.ts';
import { step } from './step.ts';

interface VitestSummary {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  numFailedTestSuites: number;
}

const RESULTS = '.cache/test-results.json';
let passed = 0;
let failed = 0;

async function check(title: string, tool: string, args: string[]): Promise<void> {
  console.log(`\n▸ ${title}`);
  if ((await step(tool, args)) === 0) passed += 1;
  else failed += 1;
}

const browser = findBrowser();
if (!browser) {
  console.error(NO_BROWSER);
  process.exit(1);
}

await check('Lint: style, and who may import whom', 'oxlint', ['--quiet']);
await check('Types, also in pages (takes half a minute)', 'astro', ['check', '--minimumSeverity', 'error']);
await check('Gates of the labs', 'scripts/check.ts', []);

console.log('\n▸ Build of the course as it would be published (takes half a minute)');
const built = (await step('astro', ['build', '--silent'])) === 0;
if (built) passed += 1;
else failed += 1;

console.log('\n▸ Tests: grader, labs, lessons, and the course in a real browser');
const status = await step(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`],
  { CHROME_PATH: browser },
);
const summary = JSON.parse(readFileSync(RESULTS, 'utf8')) as VitestSummary;
passed += summary.numPassedTests;
failed += summary.numTotalTests - summary.numPassedTests;
if (status !== 0 && summary.numTotalTests === summary.numPassedTests) failed += Math.max(1, summary.numFailedTestSuites);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
