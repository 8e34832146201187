// @ts-nocheck
// may earn: 0
// must not: make the compiler or the engine read a file, or rename the script.
export class Box {
  get() {
    throw new Error('where');
  }
  set() {}
}
//# sourceMappingURL=file://__SECRET_FILE__
//# sourceURL=http://127.0.0.1:__PORT__/renamed.js
//@ sourceMappingURL=http://127.0.0.1:__PORT__/map
/*# sourceMappingURL=data:application/json;base64,e30= */
