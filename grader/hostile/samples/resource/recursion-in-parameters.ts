// @ts-nocheck
// may earn: 0
// must not: recurse unseen where no body runs.
const again = (value = again()) => value;
class Nested {
  inner = new Nested();
}

export class Box {
  set() {
    again();
  }
  get() {
    return new Nested();
  }
}
