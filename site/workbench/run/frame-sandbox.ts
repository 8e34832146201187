/** The sandbox port of the page: a worker for every run, inside a frame of an opaque origin. */
import { parseFromRealm } from '#core/parse-message.ts';
import type { Realm, RealmEnd, Sandbox } from '#core/ports.ts';
import type { FromRealm, Preparation, RunRequest } from '#core/protocol.ts';

const FRAME_START_MS = 10_000;
const MESSAGE_CHARS_MAX = 1_048_576;

type Control = { ready?: true; realm?: number; lost?: string };

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
  let frame: Promise<Frame> | undefined;
  let spare: { preparation: Preparation; realm: Promise<WorkerRealm> } | undefined;
  let sequence = 0;
  const start = async (preparation: Preparation): Promise<WorkerRealm> => {
    // Whoever took the frame away took its workers with it.
    if (frame && !(await frame.then(({ element }) => element.isConnected, () => true))) frame = undefined;
    frame ??= startFrame(folderUrl);
    const started = await frame.catch((error: unknown) => {
      frame = undefined;
      throw error;
    });
    sequence += 1;
    return new WorkerRealm(started, sequence, preparation, () => {
      started.element.remove();
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
      return ready?.isThere ? ready : start(preparation);
    },
    dispose: () => void frame?.then(({ element }) => element.remove(), () => {}),
  };
}

const isSame = (one: Preparation, other: Preparation): boolean =>
  one.suite === other.suite && one.seed === other.seed && one.steps === other.steps && one.loadSteps === other.loadSteps;

interface Frame {
  element: HTMLIFrameElement;
  window: Window;
}

async function startFrame(folderUrl: string): Promise<Frame> {
  const [text, page] = await Promise.all([load('realm.js', folderUrl), load('realm.html', folderUrl)]);
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.referrerPolicy = 'no-referrer';
  element.hidden = true;
  element.title = 'Sandbox';
  // As text, not by address: a service worker does not answer for a frame of an opaque origin, and offline there is
  // nobody else.
  element.srcdoc = page;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the sandbox does not start')), FRAME_START_MS);
    const onMessage = (event: MessageEvent<Control>): void => {
      if (event.source !== element.contentWindow || event.origin !== 'null' || !event.data?.ready) return;
      removeEventListener('message', onMessage);
      clearTimeout(timer);
      resolve();
    };
    addEventListener('message', onMessage);
    document.body.append(element);
  });
  const { contentWindow } = element;
  if (!contentWindow) throw new Error('the sandbox was taken away');
  contentWindow.postMessage({ kind: 'script', text }, '*');
  return { element, window: contentWindow };
}

async function load(name: string, folderUrl: string): Promise<string> {
  const response = await fetch(new URL(name, folderUrl));
  if (!response.ok) throw new Error(`the sandbox does not load: ${response.status}`);
  return response.text();
}

class WorkerRealm implements Realm {
  readonly #port: MessagePort;
  readonly #frame: HTMLIFrameElement;
  readonly #close: () => void;
  readonly #dropFrame: () => void;
  readonly #messages: (FromRealm | RealmEnd)[] = [];
  readonly warmed: Promise<void>;
  #warm!: () => void;
  #wake: (() => void) | undefined;
  #killed = false;

  constructor({ element, window: target }: Frame, realm: number, preparation: Preparation, dropFrame: () => void) {
    this.warmed = new Promise((resolve) => (this.#warm = resolve));
    if (!preparation.warmUp) this.#warm();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#frame = element;
    this.#dropFrame = dropFrame;
    const onControl = (event: MessageEvent<Control>): void => {
      if (event.source !== target || event.origin !== 'null' || event.data?.realm !== realm) return;
      this.#push({ kind: 'lost', cause: /^(Uncaught )?(RangeError: )?(out of memory|Array buffer allocation failed)/i.test(String(event.data.lost)) ? 'out-of-memory' : 'crashed' });
    };
    addEventListener('message', onControl);
    this.#close = () => {
      removeEventListener('message', onControl);
      port1.close();
      target.postMessage({ kind: 'close', realm }, '*');
    };
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' || data.length > MESSAGE_CHARS_MAX) return;
      const message = parseFromRealm(data);
      if (message) this.#push(message);
    };
    target.postMessage({ kind: 'open', realm }, '*', [port2]);
    port1.postMessage(JSON.stringify(preparation));
  }

  /** Whether the frame that its worker lives in still stands in the page. */
  get isThere(): boolean {
    return this.#frame.isConnected;
  }

  run(request: RunRequest): void {
    this.#port.postMessage(JSON.stringify(request));
  }

  async next(timeoutMs: number): Promise<FromRealm | RealmEnd> {
    if (this.#messages.length === 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    const message = this.#messages.shift();
    // A frame whose worker fell silent may be lost as a whole; the next realm gets a new one.
    if (!message && !this.#killed) this.#dropFrame();
    return message ?? { kind: 'silent' };
  }

  kill(): void {
    this.#killed = true;
    this.#warm();
    this.#close();
    this.#wake?.();
  }

  #push(message: FromRealm | RealmEnd): void {
    this.#warm();
    this.#messages.push(message);
    this.#wake?.();
  }
}
