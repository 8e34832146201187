// @ts-nocheck
// may earn: 0
// must not: end the process, or fill its memory, by rejecting promises that nobody handles.
export class Box {
  set() {
    for (let i = 0; i < 20; i += 1) Promise.reject(new Error(`rejected ${i}`));
  }
  get() {
    const late = Promise.reject(1);
    setTimeout(() => late.catch(() => {}), 1);
  }
  async load() {
    setTimeout(() => Promise.reject(new Error('late')), 5);
    throw undefined;
  }
}
