import { Decompress } from 'fzstd';

/**
 * A packed WebAssembly module, unpacked as it arrives.
 * @throws when the answer is none
 */
export function unpack(packed: Response): Response {
  if (!packed.ok || !packed.body) throw new Error(`${packed.url}: ${packed.status}`);
  const unpacked = new Decompress();
  const stream = packed.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        // What is handed on belongs to the stream; the decompressor reads its own again.
        unpacked.ondata = (bytes) => bytes.length > 0 && controller.enqueue(bytes.slice());
      },
      transform: (bytes) => unpacked.push(bytes),
      flush: () => unpacked.push(new Uint8Array(0), true),
    }),
  );
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}
