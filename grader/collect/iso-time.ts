/** Times as LMSs write them, as ISO 8601 in UTC; undefined when no instant is meant. */

const CLOCK = /(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time with its own zone. */
export function isoTime(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,3})\d*)? ?(Z|UTC|[+-]\d\d:?\d\d)$/.exec(text.trim());
  if (!match) return undefined;
  const [, date, clock, , zone] = match;
  return instant(`${date}T${clock}`, zone === 'UTC' || zone === 'Z' ? 'Z' : zone!.replace(/^(...):?(..)$/, '$1:$2'));
}

/**
 * A time as a person reads it in English or Korean, such as `Friday, 20 November 2026, 3:10 PM`,
 * `2026년 11월 20일, 오후 3:10` or `2026-11-20 15:10`; never one in which day and month could be mistaken.
 * @param zone offset that is meant where none is written, such as `+09:00`; no instant is meant without it
 */
export function localTime(text: string, zone: string | undefined): string | undefined {
  const whole = isoTime(text);
  const clock = CLOCK.exec(text);
  if (whole || !clock || zone === undefined) return whole;
  const [, hour, minute, second = '00'] = clock;
  const date = dateIn(text.replace(CLOCK, ' '));
  const half = /오후|\bpm\b|p\.m\./i.test(text) ? 12 : /오전|\bam\b|a\.m\./i.test(text) ? 0 : undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + half;
  return date && instant(`${date}T${two(hours)}:${minute}:${second}`, zone);
}

function dateIn(text: string): string | undefined {
  const ordered = /\b(20\d\d)[-./] ?(\d{1,2})[-./] ?(\d{1,2})\b/.exec(text);
  if (ordered) return `${ordered[1]}-${two(ordered[2]!)}-${two(ordered[3]!)}`;
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
  const month = /(\d{1,2})\s*월/.exec(text)?.[1] ?? MONTHS.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(text)) + 1;
  const day = /(?<!\d)(\d{1,2})(?!\d|\s*월)/.exec(text)?.[1];
  return year === undefined || Number(month) === 0 || day === undefined ? undefined : `${year}-${two(month)}-${two(day)}`;
}

const two = (number: string | number): string => String(number).padStart(2, '0');

function instant(local: string, zone: string): string | undefined {
  const time = new Date(local + zone);
  // `2026-02-30` would roll over into March.
  const written = new Date(`${local}Z`);
  if (Number.isNaN(time.getTime()) || !written.toISOString().startsWith(local.slice(0, 10))) return undefined;
  return time.toISOString().replace('.000Z', 'Z');
}
