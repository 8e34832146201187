// @ts-nocheck
// may earn: 0
// must not: end or signal another process.
for (const attempt of [
  () => process.kill(Number('__PID__'), 'SIGKILL'),
  () => process.kill(process.ppid, 'SIGUSR1'),
  () => process.kill(-Number('__PID__')),
  () => process._debugProcess(process.ppid),
  () => process._debugProcess(Number('__PID__')),
  () => process.abort(),
  () => process.reallyExit(0),
  () => process.exit(0),
])
  try {
    attempt();
  } catch {}

export class Box {
  set() {}
  get() {}
}
