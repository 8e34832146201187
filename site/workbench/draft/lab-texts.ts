/** What the page says a lab asks for: starter, contract, and every rule with its points. */
import type { LabTexts } from '../../store/records.ts';
import type { PageData } from '../page-data.ts';

export function labTexts({ lab, starter, contract }: Pick<PageData, 'lab' | 'starter' | 'contract'>): LabTexts {
  const rules = (lang: 'ko' | 'en'): string =>
    lab.stages.flatMap(({ title, tests }) => [title[lang], ...tests.map(({ rule, points }) => `  ${points}  ${rule[lang]}`)]).join('\n');
  return { starter, contract, rules: { ko: rules('ko'), en: rules('en') } };
}
