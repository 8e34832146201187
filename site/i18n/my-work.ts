/** Sentences of the page that shows, saves and brings back what this browser keeps. */
import type { StoreTrouble } from '../store/database.ts';
import type { Language } from './languages.ts';

export type FileProblem = 'not-json' | 'not-ours' | 'too-large' | 'damaged';

export interface MyWorkText {
  title: string;
  description: string;
  lead: string;
  labs: string;
  lab: string;
  draft: string;
  best: string;
  runs: string;
  none: string;
  passed: string;
  points(best: number, max: number): string;
  answers(count: number): string;
  save: string;
  saveLead: string;
  saveButton: string;
  bring: string;
  bringLead: string;
  choose: string;
  preview: string;
  previewFresh(count: number): string;
  previewRuns(count: number): string;
  previewProgress(count: number): string;
  previewAnswers(count: number): string;
  previewNothing: string;
  differing: string;
  keepMine: string;
  takeTheirs: string;
  damaged(count: number): string;
  add: string;
  cancel: string;
  added: string;
  /** Whether the browser has promised to keep it all when the disk runs full. */
  promise: { given: string; open: string };
  damagedRecords: {
    title: string;
    lead: string;
    /** By the name of the store that it was found in. */
    kinds: Record<string, string>;
    found(time: string): string;
    code: string;
    record: string;
    downloadCode: string;
    downloadRecord: string;
    remove: string;
    removeSure: string;
  };
  clear: string;
  clearLead: string;
  clearButton: string;
  clearSure: string;
  cleared: string;
  noScript: string;
  problems: Record<FileProblem, string>;
  trouble: Record<StoreTrouble, string>;
}

const ko: MyWorkText = {
  title: '내 학습 기록',
  description: '이 브라우저에 보관된 코드와 진도를 보고, 파일로 내려받거나 다른 곳에서 가져옵니다.',
  lead: '작성한 코드, 실행 기록, 수업에서 고른 답은 모두 이 브라우저에만 있습니다. 계정도 서버도 없으므로, 다른 컴퓨터로 옮기거나 따로 보관하려면 파일로 내려받으십시오.',
  labs: '실습',
  lab: '실습',
  draft: '코드 저장',
  best: '최고 점수',
  runs: '보관된 코드',
  none: '아직 보관된 것이 없습니다.',
  passed: '통과',
  points: (best, max) => `${best}/${max}점`,
  answers: (count) => `수업에서 답한 문항: ${count}개`,
  save: '내려받기',
  saveLead: '코드, 실행 기록, 진도, 답, 화면 설정이 JSON 파일 하나에 담깁니다.',
  saveButton: '전체 내려받기',
  bring: '가져오기',
  bringLead: '내려받은 파일을 고르면 무엇이 더해지는지 먼저 보여 줍니다. 지금 있는 것은 지우지 않습니다.',
  choose: '파일 고르기',
  preview: '이 파일에서 더해지는 것',
  previewFresh: (count) => `새로 생기는 실습 코드 ${count}개`,
  previewRuns: (count) => `보관된 코드 ${count}개`,
  previewProgress: (count) => `점수가 올라가는 실습 ${count}개`,
  previewAnswers: (count) => `수업 문항의 답 ${count}개`,
  previewNothing: '새로 더해지는 것이 없습니다. 모두 이미 이 브라우저에 있습니다.',
  differing: '양쪽 코드가 다른 실습입니다. 고르지 않은 쪽도 실습의 기록에 남습니다.',
  keepMine: '이 브라우저의 코드로 계속',
  takeTheirs: '파일의 코드로 계속',
  damaged: (count) => `읽을 수 없는 항목 ${count}개는 빼고 가져옵니다.`,
  add: '가져오기',
  cancel: '취소',
  added: '가져왔습니다.',
  promise: {
    given: '디스크가 모자라도 이 기록을 지우지 않겠다고 브라우저가 약속했습니다.',
    open: '디스크가 모자라면 브라우저가 이 기록을 지울 수도 있습니다. 가끔 파일로 내려받아 두십시오.',
  },
  damagedRecords: {
    title: '손상된 기록',
    lead: '읽을 수 없어 따로 둔 기록입니다. 필요한 부분을 내려받은 뒤에 지우십시오.',
    kinds: { drafts: '작성하던 코드', checkpoints: '보관된 코드', progress: '진도', other: '기록' },
    found: (time) => `${time}에 발견`,
    code: '남아 있는 코드 보기',
    record: '기록 그대로 보기',
    downloadCode: '코드 내려받기',
    downloadRecord: '기록 내려받기',
    remove: '지우기',
    removeSure: '정말 지웁니다',
  },
  clear: '모두 지우기',
  clearLead: '이 브라우저에 있는 코드와 기록을 모두 지웁니다. 되돌릴 수 없으니 먼저 내려받으십시오.',
  clearButton: '모두 지우기',
  clearSure: '정말 지웁니다',
  cleared: '모두 지웠습니다.',
  noScript: '이 페이지에는 자바스크립트가 필요합니다.',
  problems: {
    'not-json': 'JSON 파일이 아닙니다. 이 페이지에서 내려받은 파일을 고르십시오. 바뀐 것은 없습니다.',
    'not-ours': '이 강의에서 내려받은 파일이 아닙니다. 바뀐 것은 없습니다.',
    'too-large': '파일이 너무 커서 열지 않았습니다. 이 페이지에서 내려받은 파일은 40MB를 넘지 않습니다. 바뀐 것은 없습니다.',
    damaged: '파일이 손상되어 읽을 수 없습니다. 다시 내려받은 파일로 시도하십시오. 바뀐 것은 없습니다.',
  },
  trouble: {
    full: '브라우저 저장 공간이 가득 찼습니다. 공간을 비운 뒤 다시 시도하십시오.',
    refused: '이 브라우저가 저장소 사용을 허용하지 않아 기록을 읽거나 쓸 수 없습니다. 비공개 창이거나 사이트 데이터가 차단된 상태일 수 있습니다.',
    silent: '브라우저의 저장소가 응답하지 않습니다. 페이지를 새로 고치고, 그래도 같으면 브라우저를 다시 시작하십시오.',
    newer: '강의가 새 버전으로 바뀌었습니다. 페이지를 새로 고치십시오.',
  },
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const en: MyWorkText = {
  title: 'My work',
  description: 'See the code and progress that this browser keeps, download it all, or bring it over from elsewhere.',
  lead: 'Your code, your runs and your answers in the lessons are in this browser and nowhere else. There is no account and no server, so to move to another computer, or to keep a copy, download a file.',
  labs: 'Labs',
  lab: 'Lab',
  draft: 'Code saved',
  best: 'Best score',
  runs: 'Versions kept',
  none: 'Nothing is kept yet.',
  passed: 'passed',
  points: (best, max) => `${best}/${max}`,
  answers: (count) => `Questions answered in lessons: ${count}`,
  save: 'Download',
  saveLead: 'One JSON file holds your code, runs, progress, answers and settings.',
  saveButton: 'Download everything',
  bring: 'Bring in',
  bringLead: 'Choose a file downloaded here or on another computer. You see what it would add first; nothing you have is deleted.',
  choose: 'Choose a file',
  preview: 'What this file adds',
  previewFresh: (count) => `code for ${plural(count, 'lab', 'labs')} without any here`,
  previewRuns: (count) => plural(count, 'kept version', 'kept versions'),
  previewProgress: (count) => `a better score in ${plural(count, 'lab', 'labs')}`,
  previewAnswers: (count) => plural(count, 'answer in a lesson', 'answers in lessons'),
  previewNothing: 'Nothing new: this browser already has all of it.',
  differing: 'The code for these labs differs. Whichever you do not choose stays in the lab’s history.',
  keepMine: 'Go on with the code in this browser',
  takeTheirs: 'Go on with the code in the file',
  damaged: (count) => `${plural(count, 'item', 'items')} could not be read and will be left out.`,
  add: 'Bring in',
  cancel: 'Cancel',
  added: 'Done. It is all here now.',
  promise: {
    given: 'The browser has promised not to clear this away when the disk runs full.',
    open: 'If the disk runs full the browser may clear this away. Download it now and then.',
  },
  damagedRecords: {
    title: 'Damaged records',
    lead: 'These could not be read and have been put aside. Download what you need of them before you remove them.',
    kinds: { drafts: 'Code', checkpoints: 'Kept version', progress: 'Progress', other: 'Record' },
    found: (time) => `found ${time}`,
    code: 'Show the code in it',
    record: 'Show the record as it is',
    downloadCode: 'Download the code',
    downloadRecord: 'Download the record',
    remove: 'Remove',
    removeSure: 'Yes, remove it',
  },
  clear: 'Delete everything',
  clearLead: 'Deletes all code and records in this browser. It cannot be undone, so download them first.',
  clearButton: 'Delete everything',
  clearSure: 'Yes, delete it all',
  cleared: 'Everything has been deleted.',
  noScript: 'This page needs JavaScript.',
  problems: {
    'not-json': 'That is not a JSON file. Choose one that was downloaded from this page. Nothing has changed.',
    'not-ours': 'That file was not downloaded from this course. Nothing has changed.',
    'too-large': 'That file is too large and was not opened; files from this page stay below 40 MB. Nothing has changed.',
    damaged: 'That file is damaged and cannot be read. Try a fresh download. Nothing has changed.',
  },
  trouble: {
    full: 'The browser has no room left. Free some space and try again.',
    refused: 'This browser does not allow storage, so nothing can be read or kept. The window may be private, or site data blocked.',
    silent: 'The browser’s storage does not answer. Reload the page; if that does not help, restart the browser.',
    newer: 'The course has been updated. Reload the page.',
  },
};

export const myWorkText = (lang: Language): MyWorkText => ({ ko, en })[lang];
