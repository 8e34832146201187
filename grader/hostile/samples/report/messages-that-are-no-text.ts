// @ts-nocheck
// may earn: 0
// verdicts: values/get=failed, values/entries=failed, values/refuses=failed, calls/load=failed, rules/cost=failed
// must not: keep this result, or those of the tests after it, from arriving because a message is an object.
export class Box {
  constructor() {
    throw Object.assign(new Error(), { message: { toString: null, valueOf: null } });
  }
}
