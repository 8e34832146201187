/** The simulations of the figures: processor time of 100,000 events, in a process that has run one before. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Speed } from '#figure/speed.ts';
import { median } from './rounds.ts';

export async function benchFigures(_lab: string, rounds: number): Promise<string> {
  const lines: string[] = [];
  for (const file of globSync('content/*/speed.ts').sort()) {
    const { speed } = (await import(pathToFileURL(file).href)) as { speed: Speed };
    speed.events();
    const times = Array.from({ length: rounds }, () => {
      const before = process.threadCpuUsage();
      const events = speed.events();
      const { user, system } = process.threadCpuUsage(before);
      return ((user + system) / 1_000 / events) * 100_000;
    });
    lines.push(`${file.split('/')[1]}: ${median(times).toFixed(0)} ms for 100,000 events (at most 200)`);
  }
  return ['figures', ...lines].join('\n');
}
