#!/usr/bin/env node
// @ts-nocheck
// may earn: 0
// must not: be refused, run as a script, or shift a line.
export class Box {
  set() {}
  get() {
    throw new Error("hashbang");
  }
}
