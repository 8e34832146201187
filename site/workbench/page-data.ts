/** What the page hands to its script: the lab, its texts of code and where the grader finds its files. */
import type { Lab } from '#core/lab.ts';
import type { Language } from '../i18n/languages.ts';

export interface PageData {
  lang: Language;
  lab: Lab;
  /** What a report says its tests were; it changes with suite, rules and limits. */
  labVersion: string;
  starter: string;
  /** Types that a submission has to satisfy; TypeScript source with an exported `Contract`. */
  contract: string;
  /** Page of the lab's lesson, without an anchor. Absent while that lesson is not there. */
  lessonUrl?: string;
  bundleUrl: string;
  /** JSON with the reference solution's `text`. */
  solutionUrl: string;
  /** The suite's files as their author wrote them. */
  suiteUrl: string;
  /** The lesson's figure that runs on a submission, and its suite; there only together with `lessonUrl`. */
  ownRun?: { figure: string; url: string };
  runnerUrl: string;
  /** Page of everything that this browser keeps of the learner. */
  workUrl: string;
}

export function readPageData(root: ParentNode): PageData {
  const script = root.querySelector('script[type="application/json"]');
  if (!script?.textContent) throw new Error('The lab page carries no data');
  return JSON.parse(script.textContent) as PageData;
}

/** JSON that may stand in a script element: `<` cannot end it. */
export const pageDataJson = (data: PageData): string => JSON.stringify(data).replaceAll('<', '\\u003c');
