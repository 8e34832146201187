// @ts-nocheck
// may earn: 100
// must not: be punished for a function that carries its helpers as properties, methods on its prototype, var and hoisting, arguments.
export function Box() {
  var options = arguments[0], capacity = options.capacity;
  if (!Box.isPositive(capacity)) throw RangeError(complaint());
  this.options = options;
  this.at = {};
  this.ring = [];
  this.running = {};
  this.counts = [0, 0];
  for (var i = 0; i < arguments.length; i++) var last = arguments[i];
  void last;
  return this;
  function complaint() {
    return 'capacity must be a positive integer, not ' + capacity;
  }
}
Box.isPositive = function (n) {
  return n === n >>> 0 && n > 0;
};
Box.Entry = function Entry(key, value, at) {
  if (!(this instanceof Entry)) return new Entry(key, value, at);
  this.key = key;
  this.value = value;
  this.at = at;
};
Box.Entry.prototype.before = Box.Entry.prototype.after = null;
Box.Entry.prototype.isOlder = function (than, now) {
  return now - this.at > than;
};
var proto = Box.prototype;
proto.first = proto.last = null;
proto.size = 0;
proto.link = function (entry) {
  (entry.before = this.last) ? (this.last.after = entry) : (this.first = entry);
  entry.after = null;
  this.at['k' + entry.key] = this.last = entry;
  this.size++;
};
proto.unlink = function (entry) {
  entry.before ? (entry.before.after = entry.after) : (this.first = entry.after);
  entry.after ? (entry.after.before = entry.before) : (this.last = entry.before);
  delete this.at['k' + entry.key];
  this.size--;
};
proto.now = function () {
  return typeof this.options.now == 'function' ? this.options.now.call(null) : 0;
};
proto.set = function (key, value) {
  var known = this.at['k' + key];
  if (known) this.unlink(known);
  this.link(Box.Entry(key, value, this.now()));
  if (this.size <= this.options.capacity) return;
  var oldest = this.first;
  this.unlink(oldest);
  if (this.options.onLeave) this.options.onLeave.apply(void 0, [oldest.key, oldest.value]);
};
proto.get = function (key) {
  var entry = this.at['k' + key], found = !!entry;
  if (found) this.unlink(entry);
  if (found && this.options.ttlMs != null) found = !entry.isOlder(this.options.ttlMs, this.now());
  this.counts[+!found]++;
  if (!found) return;
  this.link(entry);
  return entry.value;
};
proto.entries = function () {
  for (var all = [], entry = this.first; entry; entry = entry.after) all[all.length] = [entry.key, entry.value];
  return all;
};
proto.stats = function () {
  return { hits: this.counts[0], misses: this.counts[1] };
};
proto.clearAfter = function (ms) {
  var self = this;
  setTimeout(function clear() {
    self.first = self.last = null;
    self.size = 0;
    self.at = {};
  }, ms);
};
proto.load = function (key, fetch) {
  var self = this, held = this.get(key), running = this.running;
  if (held !== undefined) return Promise.resolve(held);
  function done() {
    delete running[key];
  }
  return running[key] || (running[key] = fetch(key).then(
    function (value) { done(); self.set(key, value); return value; },
    function (error) { done(); throw error; },
  ));
};
export default Box;
