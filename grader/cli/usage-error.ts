/** The command line or the input is wrong; the message says what to do about it. Exit status 1. */
export class UsageError extends Error {
  override name = 'UsageError';
}
