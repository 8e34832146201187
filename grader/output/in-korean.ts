/**
 * What the grader says of hand-ins, for readers of Korean: sentences about packages and files, and flags. What
 * the compiler or the submission itself says stays as it is, as in the page.
 */
import type { Language } from './feedback-level.ts';

const SENTENCES: [RegExp, string][] = [
  [/^There is no \.ts or \.js file$/, '.ts 파일이나 .js 파일이 없습니다'],
  [/^There are (\d+) sources and none is called (.+): which one is meant\?$/, '소스 파일이 $1개인데 이름이 $2인 것이 없어 어느 것인지 알 수 없습니다'],
  [/^(\d+) sources are called (.+): which one is meant\?$/, '이름이 $2인 소스 파일이 $1개여서 어느 것인지 알 수 없습니다'],
  [/^(.+) is an archive that is not read: .*$/, '$1: 읽지 않는 형식의 압축 파일입니다. .ts 파일이나 zip 파일로 제출하십시오'],
  [/^It is a link, not a file$/, '파일이 아니라 링크입니다'],
  [/^It is not a regular file$/, '일반 파일이 아닙니다'],
  [/^It is not UTF-8 text$/, 'UTF-8 텍스트가 아닙니다'],
  [/^It is encrypted: .*$/, '암호가 걸려 있습니다. 암호 없이 제출하십시오'],
  [/^It claims to inflate to (\d+) times its size, .*$/, '압축을 풀면 $1배로 커진다고 되어 있어 텍스트 파일로 볼 수 없습니다'],
  [/^It shares bytes of the archive with another entry$/, '압축 파일 안에서 다른 파일과 같은 바이트를 씁니다'],
  [/^(\d+) entries have this name, .*$/, '이름이 같은 파일이 $1개여서 어느 것인지 알 수 없습니다(대소문자나 유니코드 형식만 다른 이름도 같은 이름입니다)'],
  [/^(.+) is a file and a folder at once$/, '$1: 파일 이름이면서 폴더 이름입니다'],
  [/^It has (\d+) bytes; at most (\d+) are read$/, '크기가 $1바이트입니다. $2바이트까지만 읽습니다'],
  [/^It inflates to more than (\d+) bytes, .*$/, '압축을 풀면 $1바이트를 넘습니다'],
  [/^It is packed in a way that is not read here: .*$/, '읽지 않는 압축 방식입니다. 운영체제에 있는 압축 기능으로 다시 묶으십시오'],
  [/^It cannot be unpacked: (.+)$/, '압축을 풀 수 없습니다($1)'],
  [/^It is not a zip archive that can be read: (.+)$/, '읽을 수 있는 zip 파일이 아닙니다($1)'],
  [/^It is an archive in an archive: .*$/, '압축 파일 안에 또 압축 파일이 있습니다. zip 하나로 묶거나 파일을 그대로 제출하십시오'],
  [/^The archive holds more than (\d+) entries; .*$/, '압축 파일에 든 항목이 $1개를 넘어 나머지는 읽지 않았습니다'],
  [/^(\d+) hand-ins are called (.+) and none is known to be the later: (.+)$/, '$2의 제출이 $1개인데 어느 것이 나중인지 알 수 없습니다: $3'],
  [/^Its name can be read as a file of several users \((.+)\): .*$/, '파일 이름이 여러 사용자($1)의 것으로 읽혀 누구의 것인지 알 수 없습니다'],
  [/^((?:Its name|A part of its name|It lies|.+ is the name of a device) .*|It has no name)$/, '파일 이름 때문에 받지 않습니다($1)'],
  [/^nobody on the roster$/, '명단에 없습니다'],
  [/^its name fits several students of the roster$/, '이름이 명단의 여러 학생과 맞습니다'],
  [/^participant (\d+) is (.+) on the roster, not (.+): is it a group\? .*$/, '명단의 참가자 $1: $2, 제출한 이름: $3. 모둠이라면 명단에 group 열을 넣으십시오'],
  [/^(.+) is a student and a group on the roster$/, '$1: 명단에 학생으로도 모둠으로도 있습니다'],
  [/^the same student as (.+)$/, '같은 학생의 다른 제출: $1'],
  [/^same bytes as (.+) and (\d+) others?$/, '내용이 똑같은 제출: $1 외 $2건'],
  [/^same bytes as (.+)$/, '내용이 똑같은 제출: $1'],
  [/^the starter, unchanged$/, '시작 코드를 고치지 않았습니다'],
  [/^handed in (\d+) times$/, '$1번 제출했습니다'],
  [/^(\d+) files of this name: (.+) counts$/, '이름이 같은 파일 $1개 가운데 채점한 것: $2'],
  [/^the file is named after the lab (.+)$/, '파일 이름에는 다른 실습이 적혀 있습니다: $1'],
  [/^late, and nobody says how much$/, '늦게 제출했는데 얼마나 늦었는지 알 수 없습니다'],
  [/^unstable: (.+)$/, '실행할 때마다 결과가 다릅니다: $1'],
];

/** A sentence that is not listed stays as it is; what stands before a colon is a file's name. */
export function inLanguage(text: string, language: Language): string {
  if (language === 'en') return text;
  const known = SENTENCES.find(([pattern]) => pattern.test(text));
  if (known) return text.replace(...known);
  const named = /^(.+?: )(.+)$/s.exec(text);
  const rest = named ? inLanguage(named[2]!, language) : text;
  return named && rest !== named[2] ? named[1]! + rest : text;
}
