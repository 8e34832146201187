/** How feedback looks; colours come from the course's own tokens. */
export const FEEDBACK_STYLE = `
body { margin: 0; background: var(--bg); color: var(--text); font: var(--body-size)/var(--leading) var(--sans); word-break: keep-all; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: var(--space-7) var(--gutter); }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 var(--space-3); }
h2 { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); justify-content: space-between; font-size: 1.1rem; margin: var(--space-6) 0 var(--space-3); padding-bottom: var(--space-2); border-bottom: 1px solid var(--line); }
h2 span, .verdict, dt { color: var(--muted); font-weight: 400; font-size: .9rem; }
h3 { font-size: 1rem; margin: 0 0 var(--space-1); }
.mark { font-size: 1.25rem; font-weight: 600; margin: 0; }
.mark + p { margin-top: var(--space-1); }
article { margin: var(--space-5) 0; padding-left: var(--space-4); border-left: 3px solid var(--bad); }
.passed { margin: 0; padding: 0; list-style: none; }
.passed li { padding-left: 1.6em; text-indent: -1.6em; }
.passed li::before { content: '✓'; display: inline-block; width: 1.6em; text-indent: 0; color: var(--ok); }
pre { margin: var(--space-2) 0; padding: var(--space-3) var(--space-4); background: var(--surface); border-radius: var(--radius); font: .85rem/1.55 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
code { font: .92em var(--mono); }
summary { cursor: pointer; color: var(--muted); font-size: .9rem; }
article dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 var(--space-4); } article dl > div { grid-column: 1 / -1; } article dl > .value { grid-column: auto; }
dl { margin: var(--space-2) 0; } dd { margin: 0; }
.picture { overflow-x: auto; } .picture:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg { max-width: 100%; min-width: 34rem; height: auto; }
@page { margin: 15mm 14mm; }
@media print { h2, h3 { break-after: avoid; } svg { min-width: 0; } body { font-size: 10.5pt; } main { padding: 0; max-width: none; } article { break-inside: avoid; } }
`;
