// @ts-nocheck
// may earn: 0
// must not: make the end of its budget take for ever by calling again on the way out.
const twice = () => {
  try {
    twice();
  } finally {
    twice();
  }
};
const thrice = () => {
  try {
    thrice();
  } catch {
    thrice();
  } finally {
    return thrice();
  }
};
export class Box {
  set() {
    thrice();
  }
  get() {
    twice();
  }
}
