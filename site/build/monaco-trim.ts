import type { Plugin } from 'vite';

/**
 * Keeps out of the bundle what the editor of the labs never uses.
 *
 * `internal/common/workers.js` of Monaco 0.57 imports every language and feature for its side effects, which
 * undoes the choice made through the package's small entry points; and the TypeScript worker carries the
 * libraries of web workers and of Windows scripting, half a megabyte that no lab can refer to.
 * Workers are bundled apart from pages, so the plugin has to stand in `worker.plugins` too.
 */
export function monacoTrim(): Plugin {
  return {
    name: 'monaco-trim',
    enforce: 'pre',
    transform: {
      filter: {
        id: /monaco-editor[\\/]esm[\\/]vs[\\/](internal[\\/]common[\\/]workers|languages[\\/]features[\\/]typescript[\\/]lib[\\/]lib)\.js/,
      },
      handler(code, id) {
        const trimmed = id.includes('workers.js')
          ? code.replace(/^import '[^']+';\n/gm, '')
          : code.replace(/^libFileMap\["lib\.(webworker|scripthost)[^"]*"\] = .*;\n/gm, '');
        return { code: trimmed, map: null };
      },
    },
  };
}
