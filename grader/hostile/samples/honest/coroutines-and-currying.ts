// @ts-nocheck
// may earn: 100
// must not: be punished for a memoizing factory, curried steps, generators as coroutines, mutual recursion, default exports beside.
const memoized = (work, seen = new Map()) => Object.assign((key) => (seen.has(key) ? seen.get(key) : (seen.set(key, work(key)), seen.get(key))), { seen });
const pipe = (...steps) => (value) => steps.reduce((at, step) => step(at), value);
const isEven = (n) => (n === 0 ? true : isOdd(n - 1));
const isOdd = (n) => (n === 0 ? false : isEven(n - 1));
const when = (test) => (yes) => (no) => (value) => (test(value) ? yes(value) : no(value));
const positive = pipe(Number, (n) => [n, Number.isInteger(n)], ([n, whole]) => whole && n > 0);
const bucketOf = memoized((key) => (isEven(key.length) ? key : `${key}`));
export const isDeep = isEven(3_000);

/** Gives what it is asked for, one request at a time. */
function* keeper(options) {
  const held = new Map();
  let answer;
  for (;;) {
    const [verb, key, value] = yield answer;
    const entry = held.get(key);
    switch (verb) {
      case 'take':
        held.delete(key);
        answer = entry && (options.now?.() ?? 0) - entry[1] > (options.ttlMs ?? Infinity) ? undefined : entry;
        break;
      case 'put':
        answer = void held.set(key, value);
        break;
      case 'oldest':
        answer = held.size > options.capacity ? held.entries().next().value : undefined;
        break;
      case 'all':
        answer = [...held];
        break;
      default:
        answer = held.clear();
    }
  }
}
async function* tries(key, fetch) {
  yield await fetch(key);
}

export const Box = class Container {
  constructor(options) {
    when(positive)(() => 0)(() => { throw new RangeError('capacity must be a positive integer'); })(options.capacity);
    const running = keeper(options);
    running.next();
    this.ask = (...request) => running.next(request).value;
    this.options = options;
    [this.hits, this.misses] = [0, 0];
    this.once = memoized((key) => this.fetched(key));
  }
  set(key, value) {
    this.ask('take', bucketOf(key));
    this.ask('put', bucketOf(key), [value, this.options.now?.() ?? 0]);
    const [gone, [left] = []] = this.ask('oldest') ?? [];
    if (gone === undefined) return;
    this.ask('take', gone);
    this.options.onLeave?.(gone, left);
  }
  get(key) {
    const entry = this.ask('take', bucketOf(key));
    entry ? (this.hits += 1) : (this.misses += 1);
    if (entry) this.ask('put', bucketOf(key), entry);
    return entry?.[0];
  }
  entries = () => this.ask('all').map(([key, [value]]) => [key, value]);
  stats = () => (({ hits, misses }) => ({ hits, misses }))(this);
  clearAfter(ms) {
    setTimeout(this.ask, ms, 'clear');
  }
  async fetched(key) {
    for await (const value of tries(key, this.fetch)) {
      this.set(key, value);
      return value;
    }
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    this.fetch = fetch;
    return this.once(key).finally(() => this.once.seen.delete(key));
  }
};
export default { Box, isOdd };
export const helpers = Object.freeze({ pipe, when });
