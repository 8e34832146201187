import type { BenchText } from './bench.ts';

export const en: BenchText = {
  typing: {
    label: 'Grade as I type',
    hint: 'Runs by itself when you stop typing.',
    loading: 'Loading compiler and suite',
    part: (passed, run) => `${passed} of ${run} chosen tests passed.`,
    earlier: 'earlier result',
  },
};
