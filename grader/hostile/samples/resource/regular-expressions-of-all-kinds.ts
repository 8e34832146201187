// @ts-nocheck
// may earn: 0
// must not: hold the run beyond its wall time by look-behind, back references, splitting or replacing.
const a = 'a'.repeat(40) + '!';
export class Box {
  set() { return /^(a+)+$/.test(a); }
  get() { return a.split(/(?:a|aa)+$/); }
}
