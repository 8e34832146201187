/** `grade PATH...`: the words of its command line. */
import type { Command } from './command.ts';
import { readGradeRequest } from './grade-request.ts';
import { runGrade } from './run-grade.ts';

export const gradeCommand: Command = {
  name: 'grade',
  summary: 'grades a class',
  usage: 'PATH... --out DIR [OPTIONS]',
  about: `Grades the submissions in each PATH: a folder or zip as Canvas, Moodle, Gradescope, GitHub
Classroom, Classroom 50 or Dodona give it, a folder with a file or folder for each student, or one
file. Writes DIR/results.jsonl, DIR/grades.csv, DIR/run.json and DIR/reports. A run that was stopped
goes on where it was when the same line is given again.`,
  options: [
    { name: 'lab', value: 'LAB', summary: 'id of the lab; by the names of the files when left out', complete: 'lab' },
    { name: 'out', value: 'DIR', summary: 'folder for the results; it is made when it is not there', complete: 'file' },
    { name: 'dry-run', summary: 'shows who was found, matched, missing, late, not understood; grades nothing' },
    { name: 'roster', value: 'CSV', summary: 'who is in the class: any list with names, numbers, mails or logins', complete: 'file' },
    { name: 'times', value: 'FILE', summary: 'when hand-ins came: CSV, or JSON of Canvas\' API (docs/grading.md)', complete: 'file' },
    { name: 'late-policy', value: 'FILE', summary: 'what lateness costs, as JSON (docs/grading.md)', complete: 'file' },
    { name: 'extra-suite', value: 'FILE', summary: 'your own tests (FILE.ts, with points in FILE.json beside it)', complete: 'file' },
    { name: 'seed', value: 'N', summary: 'a second seed: what passes under the public one has to pass under this, too' },
    { name: 'repeat', value: 'K', summary: 'runs K times what has a test that does not pass, and tells what is unstable' },
    { name: 'jobs', value: 'N', summary: 'submissions graded at once (default: by cores and memory)' },
    { name: 'reuse', value: 'DIR', summary: 'results of an earlier run: what has not changed since is not graded again', complete: 'file' },
    { name: 'force', summary: 'replaces the results of another run in DIR' },
    { name: 'require-sandbox', summary: 'refuses to grade where namespaces (bubblewrap) do not work' },
    { name: 'settings', value: 'FILE', summary: 'JSON with any of these options (default: scale-out.json where you are)', complete: 'file' },
    { name: 'quiet', summary: 'no progress and no table, only what is wrong' },
  ],
  examples: [
    ['what is in the zip that Canvas gave?', 'submissions.zip --dry-run --roster gradebook.csv'],
    ['grade it', 'submissions.zip --roster gradebook.csv --out marks'],
    ['a folder of files, with 10 points off for each late day', './homework --lab lru-ttl-cache --late-policy late.json --out marks'],
    ['a week later: only what is new', 'submissions-2.zip --out marks-2 --reuse marks'],
  ],
  run: async (words) => runGrade(readGradeRequest(words)),
};
