// @ts-nocheck
// may earn: 0
// must not: be followed for ever.
function cyclic() {
  const error = new Error('around');
  error.cause = new AggregateError([error, error], 'again', { cause: error });
  error.self = { error, list: [error, [error]] };
  return error;
}
function chain(length) {
  let error = new Error('end');
  for (let i = 0; i < length; i += 1) error = new Error(`link ${i}`, { cause: error });
  return error;
}
let turn = 0;

export class Box {
  constructor() {
    throw [cyclic(), chain(200)][turn++ % 2];
  }
}
