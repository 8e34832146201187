import type { BenchText } from './bench.ts';

export const ko: BenchText = {
  typing: {
    label: '입력하면 바로 채점',
    hint: '입력이 멎으면 스스로 채점합니다.',
    loading: '채점 도구를 불러오는 중',
    part: (passed, run) => `고른 테스트 ${run}개 가운데 ${passed}개 통과.`,
    earlier: '이전 결과',
  },
};
