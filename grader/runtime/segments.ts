/**
 * What `Intl.Segmenter` gives has prototypes that nothing names. To make one for the seal would load the tables that
 * text is cut by, a twentieth of a short run; so the first that anybody makes is frozen, before they hold it.
 */
import { freezeReachable } from './freeze.ts';

export function freezeSegments(): void {
  const { prototype } = Intl.Segmenter;
  const { segment: original } = prototype;
  let frozen = false;
  const { segment } = {
    segment(this: Intl.Segmenter, text: string): Intl.Segments {
      const segments = Reflect.apply(original, this, [text]) as Intl.Segments;
      if (!frozen) for (const one of [segments, segments[Symbol.iterator]()]) freezeReachable(one, new Set());
      frozen = true;
      return segments;
    },
  };
  Object.defineProperty(prototype, 'segment', { value: segment, writable: true, enumerable: false, configurable: true });
}
