/** What a class's results say about the class and about the suite; one pass, memory bounded by the lab. */
import type { ResultLine, RunManifest } from '../core/run.ts';

export interface TestStatistics {
  id: string;
  stage: number;
  /** Share of graded submissions that pass it, 0 to 1. */
  rate: number;
  /**
   * Point-biserial correlation of passing it with the score of all other tests, -1 to 1; undefined when all
   * pass, nobody does, or all others score the same. Below 0.1 a test says little about who can do the rest.
   */
  discrimination?: number;
}

/** Submissions that fail in one way: the same ones fail all these tests, or cannot be graded for one reason. */
export interface Cluster {
  /** Empty when they cannot be graded. */
  tests: string[];
  /** Of the first of them. */
  message: string;
  count: number;
  /** Ids of the first few. */
  examples: string[];
}

export interface ClassStatistics {
  graded: number;
  ungradable: number;
  infraErrors: number;
  /** Of the marks, which are what is left after lateness. */
  mean?: number;
  median?: number;
  /** Marks by tenths of the maximum; the last one holds full marks alone. */
  bins: number[];
  tests: TestStatistics[];
  /** How many graded submissions have their first lost point in each stage; the last: in none. */
  stops: number[];
  /** Largest first, those of two and more. */
  clusters: Cluster[];
}

const CLUSTERS_MAX = 5_000;
const CLUSTERS_SHOWN = 12;
const EXAMPLES = 5;

export async function classStatistics({ stages }: RunManifest, lines: AsyncIterable<ResultLine>): Promise<ClassStatistics> {
  const counts = { graded: 0, ungradable: 0, 'infra-error': 0 };
  const marks: number[] = [];
  const bins = Array.from({ length: 11 }, () => 0);
  const stops = Array.from({ length: stages.length + 1 }, () => 0);
  const sums = new Map(stages.flatMap((stage, index) => stage.tests.map(({ id }) => [id, newSums(index + 1)] as const)));
  const clusters = new Map<string, Counted>();
  let number = 0;
  for await (const { status, reason, score = 0, mark, max, tests, submission } of lines) {
    number += 1;
    counts[status] += 1;
    if (status === 'ungradable') addCluster(clusters, undefined, reason?.text ?? '', submission.id, number);
    if (mark !== undefined) {
      marks.push(mark);
      bins[Math.max(0, Math.min(10, Math.floor((mark / max) * 10)))]! += 1;
    }
    if (status !== 'graded') continue;
    const stopped = tests.find(({ points, max }) => points < max);
    stops[stopped === undefined ? stages.length : stopped.stage - 1]! += 1;
    for (const { id, points, verdict, message = verdict } of tests) {
      const passed = verdict === 'passed';
      const own = sums.get(id);
      if (own) addTo(own, passed, score - points);
      if (!passed && verdict !== 'not-run') addCluster(clusters, id, message, submission.id, number);
    }
  }
  const sorted = marks.toSorted((one, other) => one - other);
  return {
    graded: counts.graded,
    ungradable: counts.ungradable,
    infraErrors: counts['infra-error'],
    mean: marks.length > 0 ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : undefined,
    median: marks.length > 0 ? (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2 : undefined,
    bins,
    tests: [...sums].map(([id, own]) => statisticsOf(id, own)),
    stops,
    clusters: merged([...clusters.values()].filter(({ count }) => count > 1)).sort((one, other) => other.count - one.count).slice(0, CLUSTERS_SHOWN),
  };
}

interface Sums {
  stage: number;
  n: number;
  passed: number;
  /** Of the rest score: over all, squared, and over those that pass. */
  rest: number;
  restSquared: number;
  restPassed: number;
}

const newSums = (stage: number): Sums => ({ stage, n: 0, passed: 0, rest: 0, restSquared: 0, restPassed: 0 });

function addTo(sums: Sums, passed: boolean, rest: number): void {
  sums.n += 1;
  sums.rest += rest;
  sums.restSquared += rest * rest;
  if (!passed) return;
  sums.passed += 1;
  sums.restPassed += rest;
}

function statisticsOf(id: string, { stage, n, passed, rest, restSquared, restPassed }: Sums): TestStatistics {
  if (n === 0) return { id, stage, rate: 0 };
  const rate = passed / n;
  const variance = restSquared / n - (rest / n) ** 2;
  if (passed === 0 || passed === n || variance < 1e-9) return { id, stage, rate };
  const difference = restPassed / passed - (rest - restPassed) / (n - passed);
  return { id, stage, rate, discrimination: (difference / Math.sqrt(variance)) * Math.sqrt(rate * (1 - rate)) };
}

/** With sums over the members' numbers, by which two clusters of the same members are known without keeping them. */
interface Counted extends Cluster {
  sum: number;
  squares: number;
}

/** Messages that differ in numbers alone are one failure. */
function addCluster(clusters: Map<string, Counted>, test: string | undefined, message: string, id: string, number: number): void {
  const key = `${test ?? ''}\n${message.replace(/\d+/g, '#').slice(0, 300)}`;
  const cluster = clusters.get(key) ?? { tests: test === undefined ? [] : [test], message, count: 0, examples: [], sum: 0, squares: 0 };
  if (cluster.count === 0 && clusters.size >= CLUSTERS_MAX) return;
  clusters.set(key, cluster);
  cluster.count += 1;
  cluster.sum += number;
  cluster.squares += number * number;
  if (cluster.examples.length < EXAMPLES) cluster.examples.push(id);
}

function merged(clusters: Counted[]): Cluster[] {
  const byMembers = Map.groupBy(clusters, ({ count, sum, squares }) => `${count} ${sum} ${squares}`);
  return [...byMembers.values()].map((same) => {
    const [{ message, count, examples }] = same as [Counted];
    return { tests: same.flatMap(({ tests }) => tests), message, count, examples };
  });
}
