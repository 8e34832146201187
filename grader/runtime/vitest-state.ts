/** The surroundings that Vitest's own runner expects, reduced to what a run of one suite needs. */

const noop = (): void => {};
const snapshotEnvironment = {
  getVersion: () => '1',
  getHeader: () => '',
  resolvePath: async (path: string) => `${path}.snap`,
  resolveRawPath: async (path: string) => path,
  saveSnapshotFile: async () => {},
  readSnapshotFile: async () => null,
  removeSnapshotFile: async () => {},
};

export const config = {
  root: '/',
  name: '',
  mode: 'test',
  allowOnly: true,
  passWithNoTests: false,
  testTimeout: 5_000,
  hookTimeout: 10_000,
  teardownTimeout: 10_000,
  // Concurrent tests run in turn: meter, script and console are those of one test.
  maxConcurrency: 1,
  taskTitleValueFormatTruncate: 40,
  retry: 0,
  isolate: true,
  globals: false,
  clearMocks: false,
  mockReset: false,
  restoreMocks: false,
  unstubEnvs: false,
  unstubGlobals: false,
  logHeapUsage: false,
  includeTaskLocation: false,
  sequence: { shuffle: false, concurrent: false, hooks: 'stack', setupFiles: 'parallel', seed: 0 },
  snapshotOptions: { updateSnapshot: 'none', snapshotEnvironment, expand: false, snapshotFormat: {} },
  expect: {},
  fakeTimers: { loopLimit: 10_000, shouldClearNativeTimers: true, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] },
  experimental: { importDurations: { limit: 0 }, viteModuleRunner: true, traceTimeline: false },
  benchmark: { enabled: false },
  chaiConfig: {},
  diff: undefined,
  env: {},
  setupFiles: [],
  tags: [],
  strictTags: false,
};

export const workerState = {
  ctx: { pool: 'threads', workerId: 1, projectName: '', config, files: [] },
  config,
  rpc: new Proxy({}, { get: () => async () => undefined }),
  environment: { name: 'node', viteEnvironment: 'ssr' },
  durations: { environment: 0, prepare: 0, fetch: 0 },
  moduleExecutionInfo: new Map(),
  dependencies: new Set<string>(),
  evaluatedModules: { idToModuleMap: new Map() },
  onCancel: noop,
  onCleanup: noop,
  providedContext: {},
  onFilterStackTrace: (stack: string) => stack,
  metaEnv: {},
};
