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
  for (let at = thrown.all; at; at = at.before) if (isOverflow(at.thrown)) return true;
  return false;
}

/** What was thrown may be a proxy that throws again when it is looked at; the engine's own error is none. */
function isOverflow(error: unknown): boolean {
  try {
    return (
      error instanceof RangeError &&
      Object.getOwnPropertyDescriptor(error, 'message')?.value === 'Maximum call stack size exceeded'
    );
  } catch {
    return false;
  }
}
