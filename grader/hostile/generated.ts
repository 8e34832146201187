/** Sources too large to keep: what a compiler chokes on, under the largest size that is accepted. */

export interface GeneratedSource {
  name: string;
  source: string;
}

const BYTES = 200_000;
const BOX = 'export class Box {\n  set() {}\n  get() {}\n}\n';

interface Shape {
  mustNot: string;
  status?: 'ungradable';
  code: string;
}

const times = (text: string, bytes = BYTES): string => text.repeat(Math.floor(bytes / text.length));
const nested = (open: string, close: string, depth: number, inside = ''): string => open.repeat(depth) + inside + close.repeat(depth);

const SHAPES: Record<string, Shape> = {
  'hook-names-by-the-hundred': {
    mustNot: 'make the search for free names take long.',
    code: `const names = "${Array.from({ length: 300 }, (_, i) => `$tick${'_'.repeat(i)}`).join(' ')}";`,
  },
  'too-many-bytes': { mustNot: 'be compiled at all.', status: 'ungradable', code: `// ${times('x', 262_144)}` },
};

/** Sources on which a compiler hangs or dies; kept apart, because they may take it along. */
const BOMBS: Record<string, Shape> = {
  'functions-on-one-line': { mustNot: 'hold up page or command line with a map of one long line.', code: `const all = [${times('_=>0,')}];` },
  'awaits-on-one-line': { mustNot: 'make the search for awaits grow with the square of their number.', code: times('async()=>await 0;') },
  'exports-by-the-thousand': { mustNot: 'take long to link.', code: Array.from({ length: 9_000 }, (_, i) => `export let a${i}=0;`).join('') },
  'calls-in-a-chain': { mustNot: 'be told as a failure of the engine.', status: 'ungradable', code: `const a = x => x${times('.map(x)')};` },
  'lists-in-lists': { mustNot: 'be told as a failure of the engine.', status: 'ungradable', code: `const a = ${nested('[', ']', BYTES / 2)};` },
  'lists-in-lists-thousands': { mustNot: 'be told otherwise in the page, whose stack has another size.', status: 'ungradable', code: `const a = ${nested('[', ']', 1_500)};` },
  'sums-of-sums': { mustNot: 'be told as a failure of the engine.', status: 'ungradable', code: `const a = 1${times('+1')};` },
  'templates-in-templates': { mustNot: 'be told as a failure of the engine.', status: 'ungradable', code: `const a = ${nested('`${', '}`', BYTES / 5, '0')};` },
  'arrows-of-arrows': { mustNot: 'keep the compiler busy for ever.', status: 'ungradable', code: `const a = ${nested('_=>', '', 3_000, '0')};` },
  'blocks-in-blocks': { mustNot: 'keep the compiler busy for ever.', status: 'ungradable', code: nested('{', '}', BYTES / 2) },
  'negations-of-negations': { mustNot: 'end the compiler for those that come after.', status: 'ungradable', code: `const a = ${times('!')}0;` },
};

const written = (shapes: Record<string, Shape>): GeneratedSource[] =>
  Object.entries(shapes).map(([name, { mustNot, status, code }]) => ({
    name: `build/${name}`,
    source: `// may earn: 0\n${status ? `// status: ${status}\n` : ''}// must not: ${mustNot}\n${BOX}${code}\n`,
  }));

export const generatedSources = (): GeneratedSource[] => [...written(SHAPES), ...written(BOMBS)];
export const isBomb = (name: string): boolean => name.replace('build/', '') in BOMBS;
