import { expect, test } from 'vitest';
import { drawCosts } from './cost-chart.ts';

const words = { label: 'steps against n', n: 'n', linear: 'proportional to n' };

test('a line for each call that was measured at two sizes or more, with its name', () => {
  const points = [10, 100, 1000].flatMap((n) => [{ name: 'get', n, steps: 5 }, { name: 'scan <b>', n, steps: n }]);
  const svg = drawCosts(points, words)!;
  expect(svg.match(/<circle/g)).toHaveLength(6);
  expect(svg).toContain('scan &lt;b&gt;');
  expect(svg).not.toContain('NaN');
});

test.each([[[]], [[{ name: 'get', n: 10, steps: 5 }]], [[{ name: 'get', n: 0, steps: 5 }, { name: 'get', n: -1, steps: 5 }]]])('%j has nothing to compare', (points) => {
  expect(drawCosts(points, words)).toBeUndefined();
});
