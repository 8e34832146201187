/** Whether the browser has promised to leave what is kept alone when the disk runs full. */
let asked = false;

/** Asks for the promise, once in a page and only while there is none; some browsers put the question to the learner. */
export async function askToPersist(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A browser that cannot promise it keeps things as it did before.
  }
}

/** @returns undefined where the browser does not say */
export async function isPersisted(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return undefined;
  }
}
