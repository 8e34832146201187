/**
 * `npm run bench`: how fast the engine is, next to its peers in the same run. A benchmark shows speed; no
 * test asks for it.
 *
 *     npm run bench                          page and command line, on lru-ttl-cache
 *     npm run bench -- page dns-cache        one part, another lab
 *     npm run bench -- command-line --rounds 9
 *     npm run bench -- figures               the simulations of the lessons
 *     npm run bench -- transfer              what a lab page transfers; the course has to be built
 *     npm run bench -- class                 throughput with and without endless loops, memory
 */
import { parseArgs } from 'node:util';
import { benchClass } from './class.ts';
import { benchCommandLine } from './command-line.ts';
import { benchFigures } from './figures.ts';
import { benchPage } from './page.ts';
import { benchTransfer } from './transfer.ts';

const PARTS = { page: benchPage, 'command-line': benchCommandLine, class: benchClass, figures: benchFigures, transfer: benchTransfer };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '7' } } });
const chosen = positionals.filter((name): name is keyof typeof PARTS => name in PARTS);
const [lab = 'lru-ttl-cache'] = positionals.filter((name) => !(name in PARTS));

for (const part of chosen.length > 0 ? chosen : (['page', 'command-line'] as const))
  console.log(`\n${await PARTS[part](lab, Number(values.rounds))}`);
