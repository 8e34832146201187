/** The grader of this page, fetched once and when first asked for: compiler and sandbox are large. */
import type { PageData } from './page-data.ts';
import type { PageGrader } from './run/grader.ts';

export function openPageGrader({ bundleUrl, runnerUrl }: PageData, signal: AbortSignal): () => Promise<PageGrader> {
  let opened: Promise<PageGrader> | undefined;
  signal.addEventListener('abort', () => void opened?.then((grader) => grader.dispose(), () => undefined));
  return () => {
    opened ??= import('./run/grader.ts').then(({ createPageGrader }) => createPageGrader({ bundleUrl, runnerUrl }));
    // A failed download may succeed at the next run.
    opened.catch(() => (opened = undefined));
    return opened;
  };
}
