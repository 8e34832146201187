// @ts-nocheck
// may earn: 0
// must not: be read as HTML, Markdown, a formula or a command.
export class Box {
  constructor() {
    throw new Error('=HYPERLINK("http://127.0.0.1:__PORT__","x") +1 -1 @SUM(1) | <script src=//127.0.0.1:__PORT__></script> <img src=x onerror=alert(1)> ]]> `${1}` [x](javascript:1) %0a ::stop-commands::x');
  }
}
