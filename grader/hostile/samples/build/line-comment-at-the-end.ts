// @ts-nocheck
// may earn: 0
// must not: swallow the end of the wrapper.
export class Box { set() {} get() {} } // })
