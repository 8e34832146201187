/**
 * The inside of the worker that one run lives in. It captures what the runtime needs of the web, takes
 * a preparation and a request over the port it is given, and hands everything else over to be removed.
 */
import type { Preparation, RunRequest } from '#core/protocol.ts';
import type { Host } from '../../../grader/runtime/host.ts';
import { HERE } from './here.ts';

type Runtime = (host: Host, preparation: Preparation) => (request: RunRequest) => void;

/** In the built script: the runtime's own expression. */
declare const makeRuntime: (realGlobal: object) => Runtime;
declare const importScripts: (url: string) => void;

const load = importScripts;
const createUrl = URL.createObjectURL.bind(URL);
const revokeUrl = URL.revokeObjectURL.bind(URL);
const ScriptBlob = Blob;
const turns = new MessageChannel();
const ask = turns.port2.postMessage.bind(turns.port2);

let nextTurn: (() => void) | undefined;
turns.port1.onmessage = () => {
  const callback = nextTurn;
  nextTurn = undefined;
  callback?.();
};

let handedOver: unknown;
let expecting = false;
Object.defineProperty(globalThis, '$handOver', {
  value: (value: unknown) => {
    if (expecting) handedOver = value;
    expecting = false;
  },
});

function evaluate(code: string, filename: string): unknown {
  const url = createUrl(new ScriptBlob([`$handOver(${code}\n)//# sourceURL=${filename}`], { type: 'text/javascript' }));
  expecting = true;
  try {
    load(url);
    return handedOver;
  } finally {
    expecting = false;
    handedOver = undefined;
    revokeUrl(url);
  }
}

globalThis.onmessage = (event: MessageEvent) => {
  const [port] = event.ports;
  if (!port) return;
  const post = port.postMessage.bind(port);
  const parse = JSON.parse;
  const open = makeRuntime(globalThis);
  const host: Host = {
    post: (text) => post(text),
    macrotask: (callback) => {
      nextTurn = callback;
      ask(0);
    },
    evaluate,
  };
  let run: ((request: RunRequest) => void) | undefined;
  port.onmessage = ({ data }: MessageEvent<string>) => {
    const go = run;
    run ??= open(host, parse(data) as Preparation);
    post(HERE);
    go?.(parse(data) as RunRequest);
  };
};
