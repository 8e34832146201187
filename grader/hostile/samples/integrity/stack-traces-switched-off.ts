// @ts-nocheck
// may earn: 0
// must not: change how stack traces are made, on Error or on what it is handed.
for (const change of [
  () => (Error.stackTraceLimit = 0),
  () => (Error.stackTraceLimit = Infinity),
  () => (Error.prepareStackTrace = () => 'forged'),
  () => Object.defineProperty(Error, 'captureStackTrace', { value: () => {} }),
  () => Error.captureStackTrace(globalThis),
  () => Error.captureStackTrace(Object.prototype),
  () => Error.captureStackTrace(Error.prototype),
  () => Object.defineProperty(Error.prototype, 'stack', { get: () => 'forged' }),
])
  try {
    change();
  } catch {}

export class Box {
  set() {}
  get() {}
}
