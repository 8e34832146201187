// @ts-nocheck
// may earn: 0
// must not: open a connection or send a datagram.
const url = 'http://127.0.0.1:__PORT__/out';
const tries = [
  () => fetch(url),
  () => new WebSocket('ws://127.0.0.1:__PORT__'),
  () => new EventSource(url),
  () => Object.assign(new XMLHttpRequest(), {}).open('GET', url),
  () => navigator.sendBeacon(url, 'x'),
  () => new WebTransport('https://127.0.0.1:__PORT__'),
  () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:__PORT__' }] }),
  () => importScripts(url),
  () => new Worker(url),
  () => new SharedWorker(url),
  () => new Image(),
  () => caches.open('x').then((cache) => cache.add(url)),
  () => process.getBuiltinModule('net').connect(Number('__PORT__'), '127.0.0.1'),
  () => process.getBuiltinModule('dgram').createSocket('udp4').send('x', Number('__PORT__'), '127.0.0.1'),
  () => process.getBuiltinModule('http').get(url),
];
function all() {
  for (const attempt of tries)
    try {
      attempt()?.catch?.(() => {});
    } catch {}
}
all();

export class Box {
  set() {
    all();
  }
  get() {}
}
