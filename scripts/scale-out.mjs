#!/usr/bin/env node
/** The grader as a program of its own, after `npm link`; scripts/run.mjs brings the Node that it is written for. */
process.env.SCALE_OUT_PROGRAM = 'scale-out';
process.argv.splice(2, 0, 'grader/cli/main.ts');
await import('./run.mjs');
