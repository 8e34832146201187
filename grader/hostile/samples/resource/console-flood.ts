// @ts-nocheck
// may earn: 0
// must not: fill the report with output.
const big = { deep: Array.from({ length: 200 }, () => ({ text: 'x'.repeat(500), list: Array(50).fill('y') })) };

export class Box {
  set() {
    for (let i = 0; i < 3_000; i += 1) console.log('x'.repeat(5_000), big, i);
  }
  get() {
    for (let i = 0; i < 3_000; i += 1) console.error(new Error('flood'), [big, [big, [big]]]);
  }
}
