// @ts-nocheck
// may earn: 0
// must not: reach a stream or a handle behind the console.
const found = [];
for (const key of ['_stdout', '_stderr', 'Console', '_stdoutErrorHandler', 'context', 'profile', '_times'])
  if (console[key] !== undefined) found.push(key);
for (const key of Reflect.ownKeys(console)) {
  try {
    console[key] = () => {};
    found.push(String(key));
  } catch {}
  try {
    if (typeof console[key].constructor('return 1') === 'function') found.push('code');
  } catch {}
}

export class Box {
  set() {}
  get() {
    if (found.length > 0) throw new Error(found.join());
  }
}
