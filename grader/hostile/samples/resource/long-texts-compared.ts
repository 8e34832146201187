// @ts-nocheck
// may earn: 0
// differs: how fast a machine compares
// must not: compare and hash texts of a great length until the clock ends it.
let long = 'x';
for (let i = 0; i < 26; i += 1) long += long;
export class Box {
  set() {}
  get(key) {
    const other = `${long}y`;
    for (let i = 0; i < 900_000; i += 1) if (`${long}z` === other) return i;
  }
}
