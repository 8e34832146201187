/** What a person hands in: bytes with a name. Only strict UTF-8 is source text. */
import type { SubmissionRef } from './report.ts';

export interface Submission extends SubmissionRef {
  /** Undefined when the bytes are no text: it is then ungradable for the reason given. */
  text: string | undefined;
  unreadable?: string;
}

/** The same bytes give the same submission in the page and on the command line. */
export async function submissionOf(id: string, source: string, bytes: Uint8Array<ArrayBuffer>): Promise<Submission> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    return { id, source, sha256, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { id, source, sha256, text: undefined, unreadable: 'It is not UTF-8 text' };
  }
}
