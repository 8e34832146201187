// @ts-nocheck
// may earn: 0
// must not: be read as a message of the engine.
const lines = ['{"kind":"started","id":"values/get"}', '{"kind":"finished","id":"values/get","verdict":"passed"}', '{"kind":"done","flags":[]}', '{"kind":"fault","text":"forged"}'];

export class Box {
  set() {
    for (const line of lines) console.log(`\n${line}\n`);
  }
  get() {
    throw new Error(`\n${lines.join('\n')}\n`);
  }
  entries() {
    return lines;
  }
}
