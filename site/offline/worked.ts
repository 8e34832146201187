/**
 * Told on the window when a page that loads its parts as they are wanted, and carries `data-loads-when-wanted`, has been
 * worked with.
 */
export const WORKED = 'scale-out:worked';

/** Whether this person pays for every megabyte, and has asked for none ahead. */
export const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
