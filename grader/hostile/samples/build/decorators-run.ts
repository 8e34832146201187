// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: run anything but in the realm, and be counted.
const steps = [];
const note = (_value, context) => {
  steps.push(context.kind);
  context.addInitializer?.(() => {
    for (;;);
  });
};

@note
export class Box {
  @note set() {}
  @note accessor value = 1;
  get() {}
}
