import type { BenchText } from './bench.ts';

export const en: BenchText = {
  typing: {
    label: 'Grade as I type',
    hint: 'Runs by itself when you stop typing.',
    loading: 'Loading compiler and suite',
    part: (passed, run) => `${passed} of ${run} chosen tests passed.`,
    earlier: 'earlier result',
  },
  schedule: {
    title: 'How it comes to fail',
    rows: 'How it comes to fail. Arrow keys move a step at a time.',
    first: 'To the beginning',
    back: 'One step back',
    forward: 'One step forward',
    last: 'To the failure',
    position: (at, all) => `${at}/${all}`,
    state: 'State at this point',
    table: 'As a table',
    link: 'Copy a link to this moment',
    linked: 'Copied',
  },
  closer: {
    alone: 'Run this test alone',
    debug: 'Run in the debugger',
    debugHint: 'First open the developer tools (F12) and put a debugger statement into your code. Runs this test alone, without limits.',
    debugging: 'Running in the debugger. Press Stop to end it.',
  },
};
