// @ts-nocheck
// may earn: 0
// must not: walk from its own call to the function of the suite that made it.
function callers(fn) {
  const found = [];
  try {
    for (let at = fn.caller; at; at = at.caller) found.push(at);
  } catch {}
  return found;
}

export class Box {
  set() {
    for (const fn of callers(this.set)) fn.arguments[0] = undefined;
    try {
      arguments.callee.caller.arguments.length = 0;
    } catch {}
  }
  get() {
    return callers(this.get).length || undefined;
  }
}
