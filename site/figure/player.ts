import type { Run } from './figure.ts';

export interface Player {
  readonly playing: boolean;
  toggle(): void;
  stop(): void;
}

export interface Played {
  run(): Run;
  moveTo(at: number): void;
  /** Play has come to a stop. */
  rest(): void;
  show(playing: boolean): void;
}

/** A frame never makes up for more than this, so that a tab that was hidden does not jump. */
const FRAME_MAX_MS = 100;

/** Lets virtual time pass with real time, `pace` units a second. Who wants reduced motion gets the end at once. */
export function createPlayer(pace: number, played: Played): Player {
  let frame = 0;
  let exact = 0;

  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    played.show(false);
  };
  const rest = (): void => {
    stop();
    played.rest();
  };
  const play = (): void => {
    if (played.run().at >= played.run().end) played.moveTo(0);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      played.moveTo(Infinity);
      return rest();
    }
    played.show(true);
    exact = played.run().at;
    let previousMs = performance.now();
    const tick = (nowMs: number): void => {
      exact += (Math.min(nowMs - previousMs, FRAME_MAX_MS) * pace) / 1_000;
      previousMs = nowMs;
      played.moveTo(Math.floor(exact));
      if (played.run().at >= played.run().end) return rest();
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
  };
  return {
    get playing() {
      return frame !== 0;
    },
    toggle: () => (frame ? rest() : play()),
    stop,
  };
}
