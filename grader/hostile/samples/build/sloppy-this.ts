// @ts-nocheck
// may earn: 0
// must not: get the global object as this, or have undeclared names assigned.
const self_ = (function () {
  return this;
})();
let leaked = typeof self_;
try {
  undeclared = 1;
  leaked += 'undeclared';
} catch {}
try {
  leaked += (function () { return arguments.callee; })();
} catch {}

export class Box {
  set() {}
  get() {
    throw new Error(leaked);
  }
}
