/** Bounds the search for a smaller script where each attempt is a whole run of a cluster. */

/**
 * A predicate that stops failing after `attempts` further failures and successes: the search for a
 * smaller input then ends with the smallest found so far, for which it still fails.
 */
export function bounded<T>(predicate: (value: T) => void, attempts: number): (value: T) => void {
  let left = attempts;
  let smallest: string | undefined;
  return (value) => {
    const key = JSON.stringify(value);
    if (smallest !== undefined && key !== smallest) {
      if (left <= 0) return;
      left -= 1;
    }
    try {
      predicate(value);
    } catch (error) {
      smallest = key;
      throw error;
    }
  };
}
