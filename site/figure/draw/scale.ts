/** From values to places in a picture. */
export interface Scale {
  (value: number): number;
  /** Round values from end to end, about so many. */
  ticks(count: number): number[];
}

/** @example linear([0, 1], [200, 0])(0.25) // => 150 */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const scale = (value: number): number => start + ((value - from) / (to - from)) * (end - start);
  return Object.assign(scale, { ticks: (count: number) => roundValues(from, to, count) });
}

/** Equal ratios become equal distances; from and to are greater than 0. */
export function logarithmic([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const inner = linear([Math.log10(from), Math.log10(to)], [start, end]);
  const ticks = (): number[] => {
    const powers: number[] = [];
    for (let power = Math.ceil(Math.log10(from) - 1e-9); 10 ** power <= to * (1 + 1e-9); power += 1) powers.push(10 ** power);
    return powers;
  };
  return Object.assign((value: number): number => inner(Math.log10(Math.max(value, from))), { ticks });
}

function roundValues(from: number, to: number, count: number): number[] {
  const rough = (to - from) / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const values: number[] = [];
  for (let index = Math.ceil(from / step - 1e-9); index * step <= to + step * 1e-9; index += 1) values.push(Number((index * step).toPrecision(12)));
  return values;
}
