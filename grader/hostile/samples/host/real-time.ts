// @ts-nocheck
// may earn: 0
// must not: see the machine's clock, zone or language.
const zone = new Intl.DateTimeFormat().resolvedOptions();
const text = [new Date(), Date(), new Date().getTimezoneOffset(), Date.now(), performance.now(), zone.timeZone, zone.locale, new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' }).format(), (1_234.5).toLocaleString(), new Date(0).toLocaleString(), 'ä'.localeCompare('z'), ['I'.toLocaleLowerCase()], new Date('2020-01-01T00:00:00').getTime()].join(' | ');

export class Box {
  set() {}
  get() {
    throw new Error(text);
  }
}
