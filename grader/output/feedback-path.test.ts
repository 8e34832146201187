/** Names of feedback, read back as the LMS reads them. */
import { expect, test } from 'vitest';
import type { HandIn } from '../core/hand-in.ts';
import { feedbackPaths } from './feedback-path.ts';

const paths = (handIn: HandIn, flags: string[] = []) => feedbackPaths({ submission: { id: 'Kim', source: 'x', sha256: '', ...handIn }, flags }, 'html');
/** importziplib.php: the second of at most five parts is the participant, and the name starts with no dot or tilde. */
const participantOf = (path: string): number => Number(path.split('_', 5)[1]);

test('each member of a team of Moodle has feedback of their own', () => {
  const found = paths({
    package: 'moodle', entry: 'Team_A_9_assignsubmission_file', group: 'Team A',
    who: [{ name: '김 서연', userId: '7' }, { name: '../~Lee_Jun/x', userId: '8' }, { name: '.', userId: '10' }, { name: 'nobody' }],
  });
  expect(found.map(participantOf)).toEqual([7, 8, 10]);
  for (const path of found) expect(path).toMatch(/^[^.~/][^/]*\/feedback\.html$/);
});

test.each<[HandIn['package'], string, string]>([
  ['canvas', 'kim_1_2_x.ts', 'kim_1_2_x.ts.html'],
  ['moodle', 'Kim_7_assignsubmission_file', 'Kim_7_assignsubmission_file_/feedback.html'],
  ['moodle', 'Kim_7_assignsubmission_onlinetext', 'Kim_7_assignsubmission_onlinetext/feedback.html'],
])('%s: %s', (kind, entry, path) => {
  expect(paths({ package: kind, entry, who: [{ name: 'kim' }] })).toEqual([path]);
});

test('what may be somebody else\'s goes to nobody', () => {
  expect(paths({ package: 'canvas', entry: 'kim_1_2_3_4_x.ts', who: [] })).toEqual([]);
  expect(paths({ package: 'canvas', entry: 'anon_a1_2_x.ts', who: [] })).toEqual(['anon_a1_2_x.ts.html']);
});
