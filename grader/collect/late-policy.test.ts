/** What lateness costs: grace, begun days, a cap, a last day, own due times, and what nobody knows. */
import { describe, expect, it } from 'vitest';
import type { HandIn } from '../core/hand-in.ts';
import { isoTime, localTime } from './iso-time.ts';
import { latenessOf, latePolicySchema, policyGaps, zoneOf } from './late-policy.ts';

const policy = latePolicySchema.parse({ due: '2026-11-20T23:59:59+09:00', graceMinutes: 10, perDay: 10, cap: 25, lastDay: 5, extensions: { s1: '2026-11-22T23:59:59+09:00' } });
const at = (submittedAt: string | undefined, over: Partial<HandIn> = {}): HandIn =>
  ({ package: 'moodle', entry: 'x', who: [{ studentId: 's2' }], ...(submittedAt ? { submittedAt } : {}), ...over });

describe('lateness', () => {
  it.each<[string, string, number, number | undefined]>([
    ['in time', '2026-11-20T14:59:59Z', 0, undefined],
    ['in the grace period', '2026-11-20T15:09:59Z', 0, undefined],
    ['a second later: the first day has begun', '2026-11-20T15:10:00Z', 1, 10],
    ['a day later', '2026-11-21T15:10:00Z', 2, 20],
    ['at the cap', '2026-11-23T00:00:00Z', 3, 25],
    ['after the last day', '2026-11-30T00:00:00Z', 10, 80],
  ])('%s', (_, time, days, deducted) => {
    expect(latenessOf(at(time), 80, policy)).toEqual(deducted === undefined ? undefined : expect.objectContaining({ days, deducted }));
  });

  it('never takes more than there is', () => {
    expect(latenessOf(at('2026-11-22T00:00:00Z'), 5, policy)).toMatchObject({ deducted: 5 });
  });

  it('knows an extension, for a whole group', () => {
    expect(latenessOf(at('2026-11-22T00:00:00Z', { who: [{ studentId: 's2' }, { studentId: 's1' }] }), 80, policy)).toBeUndefined();
  });

  it('takes nothing when the LMS says late and nobody says how much', () => {
    expect(latenessOf(at(undefined, { late: true }), 80, policy)).toEqual({ days: 0, deducted: 0 });
    expect(latenessOf(at('2026-11-30T00:00:00Z'), 80, undefined)).toBeUndefined();
    expect(latenessOf(at(undefined, { late: true }), 80, { ...policy, daysWhenUnknown: 1 })).toEqual({ days: 1, deducted: 10 });
    expect(latenessOf(at(undefined), 80, { ...policy, daysWhenUnknown: 1 })).toBeUndefined();
  });

  it('takes nothing for a late mark of the LMS from who has an extension', () => {
    expect(latenessOf(at(undefined, { late: true, who: [{ studentId: 's1' }] }), 80, { ...policy, daysWhenUnknown: 1 })).toEqual({ days: 0, deducted: 0 });
  });

  it('says what the policy cannot do', () => {
    expect(policyGaps([at(undefined), at('2026-11-20T10:00:00Z')], policy)).toEqual([
      'Extensions of nobody who handed in: s1', 'Nothing says when 1 of 2 were handed in: they count as in time. See --times',
    ]);
    expect(policyGaps([at(undefined, { package: 'canvas', who: [{ studentId: 's1' }] })], policy)).toEqual([]);
    expect(zoneOf(policy)).toBe('+09:00');
  });

  it('refuses a policy that is unclear', () => {
    expect(() => latePolicySchema.parse({ due: '2026-11-20', perDay: 10 })).toThrow('has to look like');
    expect(() => latePolicySchema.parse({ perDay: -1 })).toThrow();
    expect(() => latePolicySchema.parse({ perDay: 1, percent: 5 })).toThrow('percent');
  });
});

describe('times of LMSs', () => {
  it.each([
    ['2026-11-20 10:00:00.123456000 Z', '2026-11-20T10:00:00Z'],
    ['2026-11-20 10:00:00 UTC', '2026-11-20T10:00:00Z'],
    ['2026-11-20T10:00:00+0900', '2026-11-20T01:00:00Z'],
    ['2026-11-20 10:00', undefined],
    ['2026-13-40T10:00:00Z', undefined],
    ['yesterday', undefined],
  ])('%s', (text, iso) => {
    expect(isoTime(text)).toBe(iso);
  });

  it.each([
    ['Friday, 20 November 2026, 3:10 PM', '2026-11-20T06:10:00Z'],
    ['Friday, 6 November 2026, 12:10 AM', '2026-11-05T15:10:00Z'],
    ['금요일, 20 11월 2026, 3:10 오후', '2026-11-20T06:10:00Z'],
    ['2026년 11월 20일 금요일, 오후 3:10', '2026-11-20T06:10:00Z'],
    ['2026. 11. 5. 오전 12:30', '2026-11-04T15:30:00Z'],
    ['2026-11-20 15:10', '2026-11-20T06:10:00Z'],
    ['2026-11-20T15:10:00Z', '2026-11-20T15:10:00Z'],
    ['11/12/2026 15:10', undefined],
    ['2026-02-30 15:10', undefined],
    ['-', undefined],
  ])('as people read them: %s', (text, iso) => {
    expect(localTime(text, '+09:00')).toBe(iso);
    if (iso !== undefined && !text.endsWith('Z')) expect(localTime(text, undefined)).toBeUndefined();
  });
});
