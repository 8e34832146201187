// @ts-nocheck
// may earn: 0
// must not: change how the wrapper is run by a directive.
'use asm';
'use sloppy';
'use server';
export class Box {
  set() {}
  get() {
    'use strict';
    return this === undefined;
  }
}
