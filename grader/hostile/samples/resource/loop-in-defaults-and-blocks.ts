// @ts-nocheck
// may earn: 0
// must not: loop unseen in default values, static blocks, computed keys, tags or labels.
const endless = () => {
  do {
    lbl: for (;;) continue lbl;
  } while (true);
};
const lazy = () => class {
  static {
    endless();
  }
};

export class Box {
  set(key, value = endless()) {
    return value;
  }
  get(key) {
    return { [endless()]: key };
  }
  entries() {
    return endless`tagged`;
  }
  stats() {
    return lazy();
  }
}
