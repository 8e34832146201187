// @ts-nocheck
// may earn: 0
// must not: open an inspector, take a heap snapshot or change flags.
for (const attempt of [
  () => process.getBuiltinModule('inspector').open(0),
  () => new (process.getBuiltinModule('inspector').Session)().connect(),
  () => process.getBuiltinModule('v8').writeHeapSnapshot('__FOLDER__/heap'),
  () => process.getBuiltinModule('v8').setFlagsFromString('--allow-natives-syntax'),
  () => process.report.writeReport('__FOLDER__/report.json'),
  () => process.binding('natives'),
  () => process.dlopen({ exports: {} }, '__SECRET_FILE__'),
])
  try {
    attempt();
  } catch {}

export class Box {
  set() {}
  get() {}
}
