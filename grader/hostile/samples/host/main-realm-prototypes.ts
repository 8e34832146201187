// @ts-nocheck
// may earn: 0
// must not: change a prototype of the process's own realm, or hear of its objects through an inherited getter.
const foreign = (value) => value !== null && (typeof value === 'object' || typeof value === 'function') && !(value instanceof Object);
const found = [];
function collect(run) {
  let tries = 100;
  const down = () => {
    try {
      return down();
    } catch (error) {
      if (tries-- > 0)
        try {
          const value = run();
          if (foreign(value)) found.push(value);
        } catch (caught) {
          if (foreign(caught)) found.push(caught);
        }
      throw error;
    }
  };
  try {
    down();
  } catch {}
}
const told = [];
collect(() => new Error('x').stack);
for (const object of found.slice(0, 1))
  for (let at = object; at; at = Object.getPrototypeOf(at))
    for (const owner of [at, at.constructor, Object.getPrototypeOf(at.constructor)]) {
      try {
        owner.polluted = 'polluted';
        told.push('polluted');
      } catch {}
      try {
        told.push(String(at.constructor.constructor('return process.env.HOME')()));
      } catch {}
    }

export class Box {
  get() {
    if (told.length > 0) throw new Error(told.join());
  }
}
