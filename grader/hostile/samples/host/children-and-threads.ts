// @ts-nocheck
// may earn: 0
// must not: start a process, a thread or a worker.
const blob = () => URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
for (const attempt of [
  () => process.getBuiltinModule('child_process').execSync('touch __FOLDER__/started-by-a-submission'),
  () => process.getBuiltinModule('child_process').fork('__SECRET_FILE__'),
  () => new (process.getBuiltinModule('worker_threads').Worker)('require("fs").writeFileSync("__FOLDER__/thread", "x")', { eval: true, execArgv: [] }),
  () => process.getBuiltinModule('cluster').fork(),
  () => new Worker(blob()),
  () => new SharedWorker(blob()),
  () => new Worker('data:text/javascript,postMessage(1)'),
])
  try {
    attempt();
  } catch {}

export class Box {
  set() {}
  get() {
    throw new Error([typeof Worker, typeof Blob, typeof URL].join());
  }
}
