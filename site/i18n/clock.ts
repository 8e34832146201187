/** Times as a person says them: the hour for today, with the day for everything before. */
export function clockTime(atMs: number, locale: string, nowMs: number = Date.now()): string {
  const at = new Date(atMs);
  const now = new Date(nowMs);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  if (at.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(locale, time).format(at);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...year, month: 'short', day: 'numeric', ...time }).format(at);
}
