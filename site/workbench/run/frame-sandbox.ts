/** The sandbox port of the page: a worker for every run, inside a frame of an opaque origin. */
import type { Realm, Sandbox } from '#core/ports.ts';
import type { Preparation } from '#core/protocol.ts';
import { type SandboxFrame, startFrame } from './sandbox-frame.ts';
import { WorkerRealm } from './worker-realm.ts';

export interface FrameSandbox extends Sandbox {
  /**
   * Opens a realm ahead, so that the next run with this preparation finds its suite evaluated, the realm sealed and,
   * where there is a warm-up, the code compiled. Resolves when it is ready, or lost.
   */
  warm(preparation: Preparation): Promise<void>;
  /** Takes the frame away, with whatever still runs in it. */
  dispose(): void;
}

export function createFrameSandbox(folderUrl: string): FrameSandbox {
  let frame: Promise<SandboxFrame> | undefined;
  let spare: { preparation: Preparation; realm: Promise<WorkerRealm> } | undefined;
  let sequence = 0;
  const start = async (preparation: Preparation): Promise<WorkerRealm> => {
    // Whoever took the frame away took its workers with it.
    if (frame && !(await frame.then(({ element }) => element.isConnected, () => true))) frame = undefined;
    const mine = (frame ??= startFrame(folderUrl));
    const started = await mine.catch((error: unknown) => {
      frame = undefined;
      throw error;
    });
    sequence += 1;
    return new WorkerRealm(started, sequence, preparation, () => {
      started.element.remove();
      if (frame !== mine) return;
      frame = undefined;
      spare = undefined;
    });
  };
  return {
    warm(preparation) {
      if (!spare || !isSame(spare.preparation, preparation)) {
        spare?.realm.then((realm) => realm.kill(), () => {});
        const started = { preparation, realm: start(preparation) };
        spare = started;
        started.realm.catch(() => {
          if (spare === started) spare = undefined;
        });
      }
      return spare.realm.then((realm) => realm.warmed, () => {});
    },
    async open(preparation): Promise<Realm> {
      if (!spare || !isSame(spare.preparation, preparation)) return start(preparation);
      const taken = spare.realm;
      spare = undefined;
      const ready = await taken.catch(() => undefined);
      if (ready?.isThere) return ready;
      ready?.kill();
      return start(preparation);
    },
    dispose: () => void frame?.then(({ element }) => element.remove(), () => {}),
  };
}

const isSame = (one: Preparation, other: Preparation): boolean =>
  one.suite === other.suite && one.seed === other.seed && one.steps === other.steps && one.loadSteps === other.loadSteps;
