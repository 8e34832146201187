// @ts-nocheck
// may earn: 0
// must not: see the machine's language or zone by any formatter.
const told = [
  new Intl.NumberFormat().resolvedOptions().locale, new Intl.Collator().resolvedOptions().locale, new Intl.PluralRules().resolvedOptions().locale,
  new Intl.RelativeTimeFormat().resolvedOptions().locale, new Intl.ListFormat().format(['a', 'b']), new Intl.Segmenter().resolvedOptions().locale,
  new Intl.DateTimeFormat(undefined, { timeZoneName: 'long' }).format(0), new Date(0).toLocaleTimeString(undefined, { timeZoneName: 'long' }),
  Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(2020, 6, 1).getTime(), new Date('2020-07-01 00:00').getTime(), Date.parse('Jul 1 2020'),
  [1234.5, new Date(0)].toLocaleString(), 12345n.toLocaleString(), new Intl.DisplayNames(undefined, { type: 'region' }).of('KR'),
  new (class extends Date {})(0).toString(), Reflect.construct(Date, [2020, 0]).getTime(), new Intl.DateTimeFormat().formatRange(0, 1e9), typeof Temporal,
  new Intl.DateTimeFormat('en', { dateStyle: 'full' }).formatToParts().length, 'i'.toLocaleUpperCase(), new Date(8.64e15).toString(), new Date(NaN).toString(),
];
export class Box {
  set() {}
  get() { throw new Error(told.join(' | ')); }
}
