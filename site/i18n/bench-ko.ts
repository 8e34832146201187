import type { BenchText } from './bench.ts';

export const ko: BenchText = {
  typing: {
    label: '입력하면 바로 채점',
    hint: '입력이 멎으면 스스로 채점합니다.',
    loading: '채점 도구를 불러오는 중',
    part: (passed, run) => `고른 테스트 ${run}개 가운데 ${passed}개 통과.`,
    earlier: '이전 결과',
  },
  schedule: {
    title: '실패에 이르는 순서',
    rows: '실패에 이르는 순서. 화살표 키로 한 걸음씩 옮깁니다.',
    first: '처음으로',
    back: '한 걸음 뒤로',
    forward: '한 걸음 앞으로',
    last: '실패한 곳으로',
    position: (at, all) => `${at}/${all}`,
    state: '이때의 상태',
    table: '표로 보기',
    link: '이 순간의 주소 복사',
    linked: '복사했습니다',
  },
  closer: {
    alone: '이 테스트만 실행',
    debug: '디버거로 실행',
    debugHint: '먼저 개발자 도구(F12)를 열고 코드에 debugger 문을 두십시오. 제한 없이 이 테스트만 실행합니다.',
    debugging: '디버거로 실행하는 중입니다. 끝내려면 ‘중지’를 누르십시오.',
  },
};
