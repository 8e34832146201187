/** What passed through functions of the suite during a test; `grader/build/note-thrown.ts` fills it. */
export interface Thrown {
  all: { thrown: unknown; before: Thrown['all'] } | undefined;
}

export const thrown: Thrown = { all: undefined };

export function startThrown(): void {
  thrown.all = undefined;
}

/** Whether a function of the suite was cut off by the end of the stack, told on or swallowed. */
export function stackRanOut(): boolean {
  for (let at = thrown.all; at; at = at.before) {
    const error = at.thrown;
    if (error instanceof RangeError && Object.getOwnPropertyDescriptor(error, 'message')?.value === 'Maximum call stack size exceeded')
      return true;
  }
  return false;
}
