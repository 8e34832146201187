// @ts-nocheck
// may earn: 0
// must not: get hold of an object of the process's own realm at the end of the stack, and through it of the way that reports take.
const IDS = ['values/get', 'values/entries', 'values/refuses', 'calls/leave', 'calls/spied', 'calls/load', 'time/expires', 'time/clears', 'rules/order', 'rules/cost'];

/** An error that is not of this realm: the host formats stacks, and it has no room left to do it in. */
function foreignError() {
  let found;
  let tries = 200;
  const down = () => {
    try {
      return down();
    } catch (error) {
      if (!found && tries-- > 0)
        try {
          new Error('x').stack;
        } catch (caught) {
          if (!(caught instanceof Object)) found = caught;
        }
      throw error;
    }
  };
  try {
    down();
  } catch {}
  return found;
}

const foreign = foreignError();
if (foreign) {
  const ForeignError = Object.getPrototypeOf(foreign.constructor);
  const prototype = Object.getPrototypeOf(ForeignError.prototype);
  let armed = true;
  try {
    ForeignError.prepareStackTrace = (_, sites) => {
      for (const post of sites.map((site) => site.getFunction()))
        if (armed && typeof post === 'function') {
          armed = false;
          for (const id of IDS) {
            post(JSON.stringify({ kind: 'started', id }));
            post(JSON.stringify({ kind: 'finished', id, verdict: 'passed' }));
          }
          post('{"kind":"done","flags":[]}');
        }
      return '';
    };
    prototype.constructor.defineProperty(prototype, 'error', { configurable: true, get: () => (armed ? { message: 'x' } : undefined) });
  } catch {}
}

export class Box {
  set() {}
  get() {}
}
