/** The visual vocabulary of the figures; docs/figures.md says what each shape means. */
export * from './basics.ts';
export * from './bars.ts';
export * from './chart.ts';
export * from './log.ts';
export * from './messages.ts';
export * from './nodes.ts';
export * from './scale.ts';
export * from './time.ts';
export { el } from '../tree.ts';
