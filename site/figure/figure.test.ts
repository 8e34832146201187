import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';
import { linear, logarithmic } from './draw/scale.ts';
import { lossyLink } from './example/lossy-link.ts';
import { defineFigure } from './figure.ts';
import type { Run } from './figure.ts';
import { createPlayback } from './playback.ts';
import { choice, inPicture, slider, toggle } from './settings.ts';
import { fill, signed } from './text.ts';
import { el, toMarkup } from './tree.ts';

describe('address', () => {
  const figure = {
    id: 'log-tape',
    controls: {
      rate: slider({ min: 100, max: 1_000, step: 100, start: 200 }),
      share: slider({ min: 0.6, max: 1.4, step: 0.1, start: 1 }),
      mode: choice(['async', 'all'], 'async'),
      fsync: toggle(true),
      order: inPicture('1212', (text) => /^[12]{4}$/.test(text)),
    },
    failures: ['crash'],
  };
  const start = { rate: 200, share: 1, mode: 'async', fsync: true, order: '1212' };

  it('brings a scenario back', () => {
    const scenario = {
      settings: { rate: 700, share: 0.7, mode: 'all', fsync: false, order: '2211' },
      failures: [{ name: 'crash', at: 1_200 }],
      at: 1_500,
    };
    const address = formatAddress('log-tape', figure.controls, scenario);
    expect(address).toBe('#log-tape?rate=700&share=0.7&mode=all&fsync=off&order=2211&fail=crash@1200&at=1500');
    expect(parseAddress(address, figure)).toEqual(scenario);
  });

  it.each([
    ['#log-tape', null],
    ['#who-loads', null],
    ['#log-tape?', start],
    ['#log-tape?rate=x&share=&mode=some&fsync=7&order=33', start],
    ['#log-tape?rate=99999&share=0', { ...start, rate: 1_000, share: 0.6 }],
    ['#log-tape?rate=640', { ...start, rate: 600 }],
  ])('%s', (hash, settings) => {
    expect(parseAddress(hash, figure)?.settings ?? null).toEqual(settings);
  });

  it('knows only failures that the figure has, and not too many of them', () => {
    const failures = parseAddress(`#log-tape?fail=burn@3&fail=crash@x&fail=crash@-1${'&fail=crash@5'.repeat(20)}`, figure)!.failures;
    expect(failures.every(({ name, at }) => name === 'crash' && at === 5)).toBe(true);
    expect(failures.length).toBeLessThanOrEqual(8);
  });
});

describe('playback', () => {
  const play = (failures = [] as { name: string; at: number }[]) => createPlayback(() => lossyLink.createRun({ loss: 0 }), failures);

  it('steps from event to event, and back to where it was', () => {
    const playback = play();
    const stops: number[] = [];
    for (let step = 0; step < 6; step += 1) {
      playback.step();
      stops.push(playback.run.at);
    }
    expect(stops).toEqual([100, 200, 300, 400, 500, 600]);
    playback.back();
    expect(playback.run.at).toBe(500);
    playback.goTo(250);
    playback.back();
    expect(playback.run.at).toBe(200);
  });

  it('lets the same failure happen at the same moment each time', () => {
    const playback = play();
    playback.goTo(1_000);
    playback.fail('cut');
    expect(playback.failures).toEqual([{ name: 'cut', at: 1_000 }]);
    playback.goTo(Infinity);
    const arrived = playback.run.arrived();
    expect(arrived).toBe(8);
    playback.goTo(0);
    playback.goTo(Infinity);
    expect(playback.run.arrived()).toBe(arrived);
    expect(createArrived(play([{ name: 'cut', at: 1_000 }]))).toBe(arrived);
  });

  it('opens the future again when something fails earlier', () => {
    const playback = play([{ name: 'cut', at: 1_000 }]);
    playback.goTo(500);
    playback.fail('cut');
    expect(playback.failures).toEqual([{ name: 'cut', at: 500 }]);
  });

  it('goes to the end that a failure has moved', () => {
    const createRun = (): Run => {
      let [at, end] = [0, 5];
      return {
        get at() {
          return at;
        },
        get end() {
          return end;
        },
        next: () => Math.min(at + 1, end),
        advance: (to) => (at = Math.min(to, end)),
        fail: () => (end = 7),
      };
    };
    const playback = createPlayback(createRun, [{ name: 'again', at: 4 }]);
    playback.goTo(Infinity);
    expect([playback.run.at, playback.run.end]).toEqual([7, 7]);
    playback.goTo(2);
    playback.goTo(Infinity);
    expect(playback.run.at).toBe(7);
  });

  it('comes to an end where an address lets something fail between two steps of a run', () => {
    const fails: number[] = [];
    const createRun = () => {
      let at = 0;
      return { get at() { return at; }, end: 3, next: () => at + 1, advance: (to: number) => void (at = Math.max(at, Math.floor(Math.min(to, 3)))), fail: () => void fails.push(at) };
    };
    const playback = createPlayback(createRun, [{ name: 'host', at: 1e-300 }, { name: 'host', at: 1.5 }]);
    playback.goTo(Infinity);
    expect([fails, playback.run.at]).toEqual([[0, 1], 3]);
    playback.back();
    expect(playback.run.at).toBe(2);
    playback.step();
    expect(playback.run.at).toBe(3);
  });

  const createArrived = (playback: ReturnType<typeof play>): number => {
    playback.goTo(Infinity);
    return playback.run.arrived();
  };
});

describe('trees', () => {
  it('are printed with everything escaped', () => {
    expect(toMarkup(el('text', { x: 1 / 3, class: 'a"b', hidden: false, open: true }, '<b> & c', null, ['d']))).toBe(
      '<text x="0.33" class="a&#34;b" open="">&#60;b&#62; &#38; cd</text>',
    );
  });

  it('fill templates', () => {
    expect(fill('{n} of {all}{else}', { n: 1, all: '2' })).toBe('1 of 2{else}');
    expect([signed(-0.0481, 3), signed(2, 0)]).toEqual(['−0.048', '+2']);
  });
});

describe('scales', () => {
  it('go from values to places, with round ticks', () => {
    expect(linear([0, 1], [200, 0])(0.25)).toBe(150);
    expect(linear([0, 1], [200, 0]).ticks(2)).toEqual([0, 0.5, 1]);
    expect(linear([80_000, 100_000], [0, 1]).ticks(4)).toEqual([80_000, 85_000, 90_000, 95_000, 100_000]);
    expect(logarithmic([1, 1_000], [0, 300])(10)).toBeCloseTo(100);
    expect(logarithmic([1, 1_000], [0, 300]).ticks(3)).toEqual([1, 10, 100, 1_000]);
  });
});

it('five controls are the limit', () => {
  const one = toggle(true);
  expect(() => defineFigure({ ...lossyLink, controls: { a: one, b: one, c: one, d: one, e: one, f: one } as never })).toThrow('five are the limit');
});
