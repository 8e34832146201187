/** Words that every figure has, by language. */
export interface FigureWords {
  mission: string;
  settings: string;
  on: string;
  off: string;
  time: string;
  play: string;
  pause: string;
  step: string;
  back: string;
  finish: string;
  reset: string;
  picture: string;
  table: string;
  again: string;
}

export const figureWords: Record<'ko' | 'en', FigureWords> = {
  ko: {
    mission: '임무',
    settings: '설정',
    on: '켬',
    off: '끔',
    time: '시간',
    play: '재생',
    pause: '멈춤',
    step: '한 걸음 앞으로',
    back: '한 걸음 뒤로',
    finish: '끝까지',
    reset: '처음 상태로',
    picture: '그림',
    table: '같은 실행을 표로 보기',
    again: '설정을 바꾸면 먼저 결과를 예측해 봅니다.',
  },
  en: {
    mission: 'Mission',
    settings: 'Settings',
    on: 'on',
    off: 'off',
    time: 'Time',
    play: 'Play',
    pause: 'Pause',
    step: 'One step on',
    back: 'One step back',
    finish: 'To the end',
    reset: 'Start over',
    picture: 'Picture',
    table: 'The same run as a table',
    again: 'Change a setting and you are asked for a prediction first.',
  },
};
