const { getOwnPropertyDescriptor } = Object;

/** Freezes an object and all that is reached from it by properties and prototypes. */
export function freezeReachable(root: object, seen: Set<object>): void {
  const queue: object[] = [root];
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const key of Reflect.ownKeys(at)) {
      const property = getOwnPropertyDescriptor(at, key);
      if (!property) continue;
      for (const next of [property.value, property.get, property.set])
        if ((typeof next === 'object' && next !== null) || typeof next === 'function') queue.push(next);
    }
    const parent: object | null = Object.getPrototypeOf(at);
    if (parent) queue.push(parent);
    Object.freeze(at);
  }
}
