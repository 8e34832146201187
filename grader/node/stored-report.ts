/** A stored report as text, with the hash by which a torn or edited one is noticed. */
import { createHash } from 'node:crypto';
import type { Basis, StoredReport } from '../core/run.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The key under which a basis' report is stored. */
export const keyOf = (basis: Basis): string => sha256(JSON.stringify(basis));

export function storedReportText(report: Omit<StoredReport, 'sha256'>): string {
  return `${JSON.stringify({ ...report, sha256: sha256(JSON.stringify(report)) })}\n`;
}

/** Undefined when the text is not, byte for byte, what was stored under the key. */
export function parseStoredReport(text: string, key: string): StoredReport | undefined {
  try {
    const { sha256: hash, ...report } = JSON.parse(text) as StoredReport;
    const whole = report.schema === 'scale-out/stored-report/1' && report.key === key && hash === sha256(JSON.stringify(report));
    return whole ? { ...report, sha256: hash } : undefined;
  } catch {
    return undefined;
  }
}
