/** A fresh worker, started ahead, that evaluates what it is given: no frame, no seal, no counting. */
const ANSWER = `
onmessage = ({ data: { suite, code } }) => {
  bare.loadSuite(suite, code);
  bare.runAll().then((passed) => postMessage(passed));
};`;

export class BareWorker {
  readonly #worker: Worker;

  constructor(runtime: string) {
    this.#worker = new Worker(URL.createObjectURL(new Blob([runtime, ANSWER], { type: 'text/javascript' })));
  }

  /** How many tests pass; the worker is gone afterwards. */
  async run(suite: string, code: string): Promise<number> {
    try {
      return await new Promise<number>((resolve, reject) => {
        this.#worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
        this.#worker.onerror = ({ message }) => reject(new Error(message));
        this.#worker.postMessage({ suite, code });
      });
    } finally {
      this.#worker.terminate();
    }
  }
}
