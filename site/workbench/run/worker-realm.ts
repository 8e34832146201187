/** One worker in the frame, as a realm: its messages in order, and how it ended. */
import { parseFromRealm } from '#core/parse-message.ts';
import type { Realm, RealmEnd } from '#core/ports.ts';
import type { FromRealm, Preparation, RunRequest } from '#core/protocol.ts';
import { HERE } from './here.ts';
import type { SandboxFrame } from './sandbox-frame.ts';

const MESSAGE_CHARS_MAX = 1_048_576;
/**
 * A worker that stands idle answers a run at once, one that warms up after the test it is at. Who does not is taken for
 * dead: should it only be slow, a fresh one costs little. One that has not said yet that it stands has all the time.
 */
const ANSWER_MS = { idle: 1_000, warmingUp: 4_000 };
/** Why a worker ended comes by another way than that it ended. */
const CAUSE_MS = 1_000;

type Control = { realm?: number; lost?: string };

export class WorkerRealm implements Realm {
  readonly #port: MessagePort;
  readonly #frame: HTMLIFrameElement;
  readonly #close: () => void;
  readonly #dropFrame: () => void;
  readonly #messages: (FromRealm | RealmEnd)[] = [];
  readonly warmed: Promise<void>;
  #warm!: () => void;
  #wake: (() => void) | undefined;
  #killed = false;
  #ended = false;
  #state: keyof typeof ANSWER_MS | undefined;
  #asked = false;
  /** How long it may take to answer the run; undefined when it has answered. */
  #answerMs: number | undefined;

  constructor({ element, window: target }: SandboxFrame, realm: number, preparation: Preparation, dropFrame: () => void) {
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
    // Not every browser tells of a worker's end. Where nothing of a submission runs yet, the cause is no matter.
    port1.addEventListener('close', () => {
      this.#ended = true;
      setTimeout(() => this.#vanish(), this.#asked ? CAUSE_MS : 0);
    });
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (this.#answerMs !== undefined) this.#wake?.();
      this.#answerMs = undefined;
      if (data === HERE) this.#state ??= preparation.warmUp ? 'warmingUp' : 'idle';
      if (typeof data !== 'string' || data.length > MESSAGE_CHARS_MAX) return;
      const message = parseFromRealm(data);
      if (message?.kind === 'warm') this.#state = 'idle';
      if (message) this.#push(message);
    };
    target.postMessage({ kind: 'open', realm }, '*', [port2]);
    port1.postMessage(JSON.stringify(preparation));
  }

  /** Whether the frame that its worker lives in still stands in the page, and nothing tells that the worker ended. */
  get isThere(): boolean {
    return this.#frame.isConnected && !this.#ended;
  }

  run(request: RunRequest): void {
    this.#asked = true;
    this.#answerMs = this.#state && ANSWER_MS[this.#state];
    this.#port.postMessage(JSON.stringify(request));
  }

  async next(timeoutMs: number): Promise<FromRealm | RealmEnd> {
    // In two parts: when the page itself was held up, the answer is there by the second.
    for (let parts = 2; parts > 0 && this.#answerMs !== undefined && this.#messages.length === 0; parts -= 1) await this.#news(this.#answerMs / 2);
    if (this.#answerMs === undefined && this.#messages.length === 0) await this.#news(timeoutMs);
    const message = this.#messages.shift();
    // A frame whose worker fell silent may be lost as a whole; the next realm gets a new one.
    if (!message && !this.#killed) this.#dropFrame();
    return message ?? { kind: 'silent' };
  }

  /** Resolves with the next message, or when it has been waited for. */
  #news(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  kill(): void {
    this.#killed = true;
    this.#warm();
    this.#close();
    this.#wake?.();
  }

  #vanish(): void {
    if (this.#killed) return;
    this.#push({ kind: 'lost', cause: 'crashed' });
    this.#dropFrame();
  }

  #push(message: FromRealm | RealmEnd): void {
    this.#warm();
    this.#messages.push(message);
    this.#wake?.();
  }
}
