/** Which LMS a CSV file is from: a gradebook of Canvas names the student first, a worksheet of Moodle a participant. */
export const isGradebook = (bytes: Uint8Array): boolean =>
  /^\s*"?(Student|LastName)\b/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
