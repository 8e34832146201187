/**
 * Imported before anything else of the runtime: by the time Vitest is evaluated, the realm's world is
 * the sealed one and Vitest's own state is in the runtime's scope, not on the global object.
 */
import { installWorld } from './globals.ts';
import { genuine, arePlainViews } from './genuine.ts';
import { workerState } from './vitest-state.ts';

/** The realm's real global object; in the bundle `globalThis` is the runtime's own scope. */
declare const realGlobal: object;

const scope = globalThis as unknown as Record<string, unknown>;
installWorld(realGlobal, scope);
scope['__vitest_worker__'] = workerState;
scope['$asymmetricMatchers'] = new WeakSet();
scope['$genuine'] = genuine;
scope['$arePlainViews'] = arePlainViews;
