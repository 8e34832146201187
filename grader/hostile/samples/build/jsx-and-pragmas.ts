// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: be compiled by the submission's own options.
/** @jsx globalThis.process.exit */
/** @jsxImportSource node:fs */
/* @__PURE__ */ /// <reference path="/__SECRET_FILE__" />
export const Box = <div></div>;
