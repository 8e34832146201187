/** The browser build has the same interface and no declarations of its own. */
declare module 'esbuild-wasm/esm/browser.min.js' {
  export * from 'esbuild-wasm';
}
