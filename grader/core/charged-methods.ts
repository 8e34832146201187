/**
 * Names of built-in methods whose work grows with their input; `runtime/costs.ts` knows what each costs.
 * Apart from calls of these, only a computed name can reach one.
 */
export const CHARGED_METHODS: ReadonlySet<string> = new Set(
  (
    'shift unshift reverse fill copyWithin join map filter forEach reduce reduceRight flatMap toReversed toSpliced with includes ' +
    'sort toSorted splice slice concat flat indexOf lastIndexOf find findIndex findLast findLastIndex some every toLocaleString ' +
    'split replace replaceAll match matchAll search toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase normalize ' +
    'trim trimStart trimEnd trimLeft trimRight localeCompare repeat padStart padEnd startsWith endsWith isWellFormed toWellFormed raw escape exec test ' +
    'substring substr anchor fontcolor fontsize link toHex toBase64 setFromHex setFromBase64 fromHex fromBase64 ' +
    'asUintN asIntN getCanonicalLocales transfer transferToFixedLength resize format formatToParts create defineProperties freeze seal isFrozen isSealed ' +
    'from fromAsync keys values entries getOwnPropertyNames getOwnPropertySymbols assign fromEntries groupBy ownKeys ' +
    'stringify parse rawJSON apply construct all allSettled any race drop toArray ' +
    'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'
  ).split(' '),
);
