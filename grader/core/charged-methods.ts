/** Names of built-in methods whose work grows with their input; the runtime knows what each costs. */
export const CHARGED_METHODS: ReadonlySet<string> = new Set(
  (
    'shift unshift reverse fill copyWithin join map filter forEach reduce reduceRight flatMap toReversed toSpliced with includes ' +
    'sort toSorted splice slice concat flat indexOf lastIndexOf split replace replaceAll match matchAll search ' +
    'toUpperCase toLowerCase normalize trim repeat padStart padEnd exec test from keys values entries getOwnPropertyNames ' +
    'ownKeys stringify call apply bind find findIndex findLast findLastIndex some every'
  ).split(' '),
);
