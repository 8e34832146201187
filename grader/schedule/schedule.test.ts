import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../core/trace.ts';
import { drawSchedule } from './draw.ts';
import { layOut } from './layout.ts';
import { statesAfter } from './state.ts';

const cache: TraceEvent[] = [
  { atMs: 0, text: 'cache = new LruTtlCache({capacity: 2})' },
  { atMs: 0, text: 'cache.set("a", 1, 100)', lane: 'a', life: { lane: 'a', value: '1', untilMs: 100 } },
  { atMs: 0, text: 'cache.set("b", 2, 5)', lane: 'b', life: { lane: 'b', value: '2', untilMs: 5 } },
  { atMs: 0, text: 'clock.advance(6)' },
  { atMs: 6, text: 'cache.delete("a") → true', lane: 'a', ends: ['a'] },
  { atMs: 6, text: 'cache.get("b") → 2', lane: 'b' },
];

describe('layout', () => {
  test('a life ends between the rows where its time is over, and one that is ended where it is ended', () => {
    const { bars, rows } = layOut(cache, 600)!;
    expect(bars.map(({ end, untilMs }) => [end, untilMs])).toEqual([['replaced', 100], ['expired', 5]]);
    expect(bars[0]!.to).toBe(rows[4]!.y);
    expect(bars[1]!.to).toBeGreaterThan(rows[3]!.y);
    expect(bars[1]!.to).toBeLessThan(rows[4]!.y);
  });

  test('what is dead at an instant has ended before the row of that instant', () => {
    const trace: TraceEvent[] = [
      { atMs: 0, text: 'set', lane: 'k', life: { lane: 'k', value: '1', untilMs: 5 } },
      { atMs: 5, text: 'get', lane: 'k' },
    ];
    const { bars, rows } = layOut(trace, 600)!;
    expect(bars[0]!.to).toBeLessThan(rows[1]!.y);
  });

  test('a message leaves at the event that it followed', () => {
    const trace: TraceEvent[] = [
      { atMs: 0, text: 'n1: append', lane: 'n1' },
      { atMs: 0, text: 'n1 crashes', lane: 'n1', fault: 'crash' },
      { atMs: 3, text: 'n1 → n2', lane: 'n2', message: { from: 'n1', to: 'n2', sentMs: 0, sentAfter: 0, fate: 'delivered' } },
    ];
    const { arrows, rows, outages } = layOut(trace, 600)!;
    expect(arrows[0]).toMatchObject({ from: { y: rows[0]!.y }, to: { y: rows[2]!.y }, fate: 'delivered' });
    expect(outages).toHaveLength(1);
  });

  test('nobody to draw is no drawing', () => {
    expect(layOut([{ atMs: 0, text: 'size' }], 600)).toBeUndefined();
  });
});

test('the state after a step is what lives then, and what is over is said to be', () => {
  expect(statesAfter(cache, 2, 'en')).toEqual([
    { lane: 'a', text: '1 · 100 ms left', isOver: false },
    { lane: 'b', text: '2 · 5 ms left', isOver: false },
  ]);
  expect(statesAfter(cache, 3, 'en')).toEqual([
    { lane: 'a', text: '1 · 94 ms left', isOver: false },
    { lane: 'b', text: '2 · expired at 5 ms', isOver: true },
  ]);
  expect(statesAfter(cache, 5, 'ko').map(({ lane }) => lane)).toEqual(['b']);
});

test('hostile names and values stay text', () => {
  const hostile = '</text><script>alert(1)</script>"\u0000\u202e\ud800&';
  const trace: TraceEvent[] = [
    { atMs: 0, text: hostile, lane: hostile, life: { lane: hostile, value: hostile } },
    { atMs: 1, text: hostile, lane: '__proto__', message: { from: hostile, to: '__proto__', sentMs: 0, fate: 'lost' } },
  ];
  const svg = drawSchedule(trace, 800, 'en')!;
  for (const forbidden of ['<script', '\u0000', '\u202e', '\ud800']) expect(svg.includes(forbidden)).toBe(false);
  expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  expect(svg).toContain('__proto__');
});
