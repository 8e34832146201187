/** The seed of every run in the page, and of `grade` unless an instructor chooses another. */
export const PAGE_SEED = 42;
