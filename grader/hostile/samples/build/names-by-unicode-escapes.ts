// @ts-nocheck
// may earn: 0
// must not: reach eval or a hook by a name written in escapes.
let found = [];
try { found.push(\u0065val('1')); } catch (error) { found.push(error.name); }
try { found.push(globalThis.\u{46}unction('return 1')()); } catch (error) { found.push(error.name); }
try { found.push(typeof $t\u0069ck, typeof $c\u{61}ll, typeof $held); } catch (error) { found.push(error.name); }
export class Box {
  set() {}
  get() { throw new Error(found.join()); }
}
