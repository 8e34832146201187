/** Times as LMSs write them, as ISO 8601 in UTC; undefined when no instant is meant, such as a time without a zone. */
export function isoTime(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,3})\d*)? ?(Z|UTC|[+-]\d\d:?\d\d)$/.exec(text.trim());
  if (!match) return undefined;
  const [, date, clock, , zone] = match;
  const offset = zone === 'UTC' || zone === 'Z' ? 'Z' : zone!.replace(/^(...):?(..)$/, '$1:$2');
  const instant = new Date(`${date}T${clock}${offset}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString().replace('.000Z', 'Z');
}
