/** What is said about a schedule, in both languages. */
import type { TraceEvent } from '../core/trace.ts';

export type ScheduleLanguage = 'ko' | 'en';

interface Words {
  /** For those who do not see the drawing. */
  summary(trace: readonly TraceEvent[]): string;
  columns: [time: string, who: string, what: string];
  everybody: string;
  left(ms: string): string;
  dead(ms: string): string;
  forEver: string;
}

const span = (trace: readonly TraceEvent[]): [number, number] => [trace[0]?.atMs ?? 0, trace.at(-1)?.atMs ?? 0];

export const words: Record<ScheduleLanguage, Words> = {
  ko: {
    summary: (trace) => {
      const [from, to] = span(trace);
      return `실패에 이르는 사건 ${trace.length}개, 가상 시각 ${from}~${to} ms. 같은 내용이 아래 표에 있습니다.`;
    },
    columns: ['시각(ms)', '대상', '일어난 일'],
    everybody: '전체',
    left: (ms) => `${ms} ms 남음`,
    dead: (ms) => `${ms} ms에 만료`,
    forEver: '만료 없음',
  },
  en: {
    summary: (trace) => {
      const [from, to] = span(trace);
      return `${trace.length} events that lead to the failure, virtual time ${from} to ${to} ms. The table below says the same.`;
    },
    columns: ['time (ms)', 'who', 'what happened'],
    everybody: 'all',
    left: (ms) => `${ms} ms left`,
    dead: (ms) => `expired at ${ms} ms`,
    forEver: 'never expires',
  },
};
