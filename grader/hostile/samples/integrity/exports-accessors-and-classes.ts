// @ts-nocheck
// may earn: 0
// must not: export something that is another thing whenever it is made.
let turn = 0;
class One { set() {} get() {} }
export const Box = new Proxy(One, { construct: () => [{ set() {}, get: () => 1 }, { set() {}, get: () => undefined }][(turn += 1) % 2], get: (target, key) => (key === 'prototype' ? target.prototype : undefined) });
