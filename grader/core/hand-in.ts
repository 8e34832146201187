/** Who handed a submission in, and how: what the package of an LMS says beside the file itself. */

/** Which kind of package a hand-in came in; `folder` is a plain folder, zip or file. */
export type PackageKind = 'canvas' | 'moodle' | 'gradescope' | 'github-classroom' | 'classroom50' | 'dodona' | 'folder';

/** One student, by whatever the package and the roster say; at least one field is there. Text is NFC. */
export interface Person {
  /** As the roster writes it, else as the package does (Canvas: lower case without spaces). */
  name?: string;
  /** The LMS's own number: Canvas user id, Moodle participant id, Dodona user id. */
  userId?: string;
  /** The school's number: SIS user id, Gradescope sid, 학번. */
  studentId?: string;
  email?: string;
  /** LMS login, or GitHub user name. */
  login?: string;
  section?: string;
}

export interface HandIn {
  package: PackageKind;
  /**
   * The name under which the LMS gave it and takes feedback back, byte for byte as in the package:
   * Canvas the whole file name, Moodle the folder (or the file name up to `_file_`), others the folder or file.
   */
  entry: string;
  /** Several for a group; empty for an anonymous hand-in. */
  who: Person[];
  group?: string;
  /** ISO 8601, only where the package says it; times of archive entries are not believed. */
  submittedAt?: string;
  /** True when the LMS marks it late; a late policy may know better from `submittedAt`. */
  late?: boolean;
  /** Which of `attempts` counts, from 1; absent when there was one. The others are in run.json. */
  attempt?: number;
  attempts?: number;
}
