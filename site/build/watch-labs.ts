/** Vite plugin for `npm run dev`: a page of a lab is loaded anew when a file changes that its data is made from. */
import { sep } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = `${sep}labs${sep}`;

export const watchLabs = (): Plugin => ({
  name: 'watch-labs',
  apply: 'serve',
  configureServer({ watcher, ws, config }) {
    watcher.add(`${config.root}${FOLDER}`);
    watcher.on('all', (_, path) => {
      // Task and debrief are content, which Astro follows by itself.
      if (path.startsWith(`${config.root}${FOLDER}`) && /\.(ts|json)$/.test(path)) ws.send({ type: 'full-reload', path: '*' });
    });
  },
});
