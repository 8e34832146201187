// @ts-nocheck
// may earn: 0
// must not: be asked twice and answer differently, or run code while it is linked.
let asked = 0;
const Box = new Proxy(class {}, {
  get(target, key) {
    asked += 1;
    return Reflect.get(target, key);
  },
  construct: () => new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : () => asked) }),
});
export { Box, Box as '__proto__', Box as 'constructor', asked as 'then' };
