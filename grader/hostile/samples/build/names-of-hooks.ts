// @ts-nocheck
// may earn: 0
// verdicts: values/get=over-budget
// must not: stand in for a hook by declaring its name.
const $tick = () => {}, $charged = (x) => x, $call = () => 1, $held = () => 1, $make = () => ({}), $toSuper = 0, $record = 0;
function $tick_() {}
var $call__ = $tick;
export class Box {
  set() { for (;;) $tick(); }
  get() { return $call(); }
}
