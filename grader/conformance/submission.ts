/** What stands for `#submission` in a case, for Vitest and for a realm. */
export const nothing = 0;
export let counted = 0;
export function count(): void {
  counted += 1;
}
export default class Given {
  readonly name = 'given';
}
