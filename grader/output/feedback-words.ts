/** What feedback says besides what the tests say, in both languages. */
import type { Verdict } from '../core/report.ts';
import type { Lateness } from '../core/run.ts';
import type { Language } from './feedback-level.ts';

interface Words {
  points: (points: number, max: number) => string;
  late: (days: number, deducted: number) => string;
  lateUnknown: string;
  mark: string;
  verdicts: Record<Verdict, string>;
  ungradable: string;
  infraError: string;
  reason: string;
  silent: (points: number, max: number) => string;
  hint: string;
  script: string;
  expected: string;
  received: string;
  line: (line: number) => string;
  console: string;
  allPassed: string;
}

export const WORDS: Record<Language, Words> = {
  ko: {
    points: (points, max) => (max === 0 ? '점수 없음' : `${max}점 중 ${points}점`),
    late: (days, deducted) => `${days}일 늦게 제출하여 ${deducted}점을 뺐습니다.`,
    lateUnknown: '늦게 제출했습니다. 감점은 하지 않았습니다.',
    mark: '점수',
    verdicts: {
      passed: '통과', failed: '실패', 'timed-out': '시간 초과', 'over-budget': '연산 예산 초과',
      'out-of-memory': '메모리 초과', crashed: '비정상 종료', 'not-run': '실행하지 않음',
    },
    ungradable: '제출물을 실행할 수 없어 테스트를 하나도 실행하지 못했습니다.',
    infraError: '채점 프로그램의 문제로 채점하지 못했습니다. 0점이 아니며 다시 채점합니다.',
    reason: '이유',
    silent: (points, max) => `공개하지 않는 테스트에서 ${max}점 중 ${points}점을 얻었습니다.`,
    hint: '힌트',
    script: '재현 순서',
    expected: '기대한 값',
    received: '나온 값',
    line: (line) => `제출한 코드 ${line}행`,
    console: '콘솔 출력',
    allPassed: '이 단계의 테스트를 모두 통과했습니다.',
  },
  en: {
    points: (points, max) => (max === 0 ? 'no points' : `${points} of ${max} points`),
    late: (days, deducted) => `${days} ${days === 1 ? 'day' : 'days'} late: ${deducted} points off.`,
    lateUnknown: 'Handed in late; nothing was taken off.',
    mark: 'Mark',
    verdicts: {
      passed: 'passed', failed: 'failed', 'timed-out': 'timed out', 'over-budget': 'out of steps',
      'out-of-memory': 'out of memory', crashed: 'crashed', 'not-run': 'not run',
    },
    ungradable: 'The submission could not be run, so no test was.',
    infraError: 'The grader failed, not your code. This is not a zero; it will be graded again.',
    reason: 'Why',
    silent: (points, max) => `Tests that are not shown gave ${points} of ${max} points.`,
    hint: 'Hint',
    script: 'To see it happen',
    expected: 'Expected',
    received: 'Received',
    line: (line) => `Line ${line} of your code`,
    console: 'Console',
    allPassed: 'Every test of this stage passed.',
  },
};

/** An LMS may say late and not how late; what that costs is told all the same. */
export const lateText = ({ seconds, days, deducted }: Lateness, { late, lateUnknown }: Words): string =>
  seconds === undefined && deducted === 0 ? lateUnknown : late(days, deducted);
