// @ts-nocheck
// may earn: 0
// must not: write into the engine's record by the name of an export.
class Box {
  set() {}
  get() {}
}
const evil = () => {
  throw new Error('called');
};
export { Box, evil as '__proto__', evil as 'constructor', evil as 'a"; evil(); "', evil as '\u2028', evil as 'hasOwnProperty' };
