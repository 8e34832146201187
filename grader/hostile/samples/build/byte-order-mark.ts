// @ts-nocheck
// may earn: 0
// must not: be refused or shift a line.
export class Box {
  set() {}
  get() {
    throw new Error('line 7');
  }
}
