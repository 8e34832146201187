// @ts-nocheck
// may earn: 100
// must not: lose points for constructor functions, prototype assignment and an ES5 inheritance chain.
function Base(options) {
  this.options = options;
}
Base.prototype.now = function () {
  return this.options.now ? this.options.now() : 0;
};

export function Box(options) {
  if (!(this instanceof Box)) return new Box(options);
  if (Math.floor(options.capacity) !== options.capacity || options.capacity < 1)
    throw new RangeError('capacity must be a positive integer');
  Base.call(this, options);
  this.held = new Map();
  this.loading = {};
  this.hits = this.misses = 0;
}
Box.prototype = Object.create(Base.prototype);
Box.prototype.constructor = Box;
Box.prototype.toString = function () {
  return '[Box ' + this.held.size + ']';
};
Box.prototype.set = function (key, value) {
  this.held.delete(key);
  this.held.set(key, [value, this.now()]);
  if (this.held.size > this.options.capacity) {
    var oldest = this.held.keys().next().value;
    var entry = this.held.get(oldest);
    this.held.delete(oldest);
    if (this.options.onLeave) this.options.onLeave.call(null, oldest, entry[0]);
  }
};
Box.prototype.get = function (key) {
  var entry = this.held.get(key);
  this.held.delete(key);
  if (!entry || this.now() - entry[1] > (this.options.ttlMs === undefined ? Infinity : this.options.ttlMs)) {
    this.misses++;
    return undefined;
  }
  this.hits++;
  this.held.set(key, entry);
  return entry[0];
};
Box.prototype.entries = function () {
  var out = [];
  this.held.forEach(function (entry, key) {
    out.push([key, entry[0]]);
  });
  return out;
};
Box.prototype.stats = function () {
  return { hits: this.hits, misses: this.misses };
};
Box.prototype.clearAfter = function (ms) {
  var self = this;
  setTimeout(function () {
    self.held.clear();
  }, ms);
};
Box.prototype.load = function (key, fetch) {
  var self = this;
  var held = this.get(key);
  if (held !== undefined) return Promise.resolve(held);
  if (Object.prototype.hasOwnProperty.call(this.loading, key)) return this.loading[key];
  this.loading[key] = fetch(key).then(
    function (value) {
      delete self.loading[key];
      self.set(key, value);
      return value;
    },
    function (error) {
      delete self.loading[key];
      throw error;
    },
  );
  return this.loading[key];
};
