/** How a class's page looks; colours come from the course's own tokens. */
import { FEEDBACK_STYLE } from './feedback-style.ts';

export const CLASS_STYLE = `${FEEDBACK_STYLE}
main { max-width: 68rem; }
header p, .note, small, footer dt { color: var(--muted); font-size: .9rem; }
header p { margin: 0; font-family: var(--mono); }
main > section, .pair { margin-top: var(--space-7); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: var(--space-6) var(--space-7); }
.pair h2 { margin-top: 0; } nav + .pair { margin-top: var(--space-6); }
nav { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); margin-top: var(--space-4); font-size: .95rem; }
a { color: var(--accent); text-decoration-color: var(--line); text-underline-offset: .2em; } a:hover { text-decoration-color: currentColor; }
main section > h2 { border: 0; padding: 0; font-size: 1.25rem; }
figure { margin: 0; }
.overview { display: flex; flex-wrap: wrap; gap: var(--space-4) var(--space-6); margin: var(--space-6) 0 0; padding: var(--space-4) 0; border-block: 1px solid var(--line); }
.overview dt { color: var(--muted); font-size: .9rem; }
.overview dd { font-size: 1.6rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.columns { display: grid; grid-template-columns: repeat(11, 1fr); gap: 2px; align-items: end; }
.columns div { display: grid; grid-template-rows: auto 12rem auto; justify-items: stretch; text-align: center; font-size: .78rem; font-variant-numeric: tabular-nums; }
.columns .bar { align-self: end; height: calc(var(--share) * 100%); min-height: 1px; background: var(--fig-1); border-radius: 2px 2px 0 0; grid-row: 2; }
.columns .count { grid-row: 1; font-weight: 600; } .columns .empty .count { color: var(--muted); font-weight: 400; }
.columns .label { grid-row: 3; padding-top: var(--space-1); border-top: 1px solid var(--line); color: var(--muted); }
.columns .full .bar { background: var(--ok); }
.rows div { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr 2.5rem; gap: var(--space-3); align-items: center; padding: var(--space-1) 0; }
.rows .bar { height: 1rem; width: calc(var(--share) * 100%); min-width: 1px; background: var(--fig-1); border-radius: 0 2px 2px 0; }
.columns .empty .bar, .rows .empty .bar { visibility: hidden; } .rows .empty .count { color: var(--muted); font-weight: 400; }
.rows .count { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: var(--space-2) var(--space-3); text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 400; font-size: .85rem; vertical-align: bottom; }
tbody th[scope=rowgroup] { padding-top: var(--space-5); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.tests small { display: block; line-height: 1.4; } .tests td { padding-block: var(--space-1); }
.meter { display: inline-block; width: 5rem; height: .55rem; margin-right: var(--space-3); background: linear-gradient(to right, var(--fig-1) calc(var(--share) * 100%), var(--line) 0); border-radius: 2px; }
.weak { color: var(--warn); font-weight: 600; }
.clusters { list-style: none; margin: 0; padding: 0; }
.clusters li { display: grid; grid-template-columns: 3.5rem 1fr; padding: var(--space-4) 0; border-bottom: 1px solid var(--line); }
.clusters strong { font-size: 1.35rem; line-height: 1.3; font-variant-numeric: tabular-nums; } .clusters p { margin: 0; } details ul { margin: var(--space-2) 0; padding-left: 1.2em; font-size: .9rem; overflow-wrap: anywhere; } details + details { margin-top: var(--space-3); }
button { font: inherit; color: var(--accent); background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .2em; }
button:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.filter { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-5); align-items: end; margin-bottom: var(--space-4); }
.filter label { min-width: 0; max-width: 100%; display: grid; gap: var(--space-1); color: var(--muted); font-size: .85rem; }
input, select { font: inherit; font-size: 1rem; color: var(--text); background: var(--bg); border: 1px solid var(--muted); border-radius: var(--radius); padding: .4rem .6rem; width: 100%; }
output { color: var(--muted); font-size: .9rem; padding-bottom: .5rem; }

.students th[scope=row] { font-weight: 400; min-width: 9rem; } .students small { display: inline-block; margin-left: var(--space-3); } .students .total { font-weight: 600; } .students thead th { position: sticky; top: 0; background: var(--bg); } .students tr:is(:hover, :focus-within) { background: var(--surface); }
.students .full { color: var(--ok); } .students .flags { color: var(--warn); font-size: .85rem; min-width: 12rem; overflow-wrap: anywhere; } .flags p { margin: 0; }
th[aria-sort=ascending] button::after { content: ' ↑'; } th[aria-sort=descending] button::after { content: ' ↓'; }
footer { margin-top: var(--space-8); } footer h2 { font-size: 1rem; } footer dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 var(--space-4); font-size: .85rem; } footer dd { font-family: var(--mono); overflow-wrap: anywhere; }
dialog { width: min(50rem, 94vw); max-height: 90vh; padding: 0 var(--space-6) var(--space-6); color: var(--text); background: var(--bg); border: 1px solid var(--line); border-radius: calc(2 * var(--radius)); }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog form { position: sticky; top: 0; display: flex; justify-content: space-between; gap: var(--space-4); align-items: baseline; padding: var(--space-4) 0; background: var(--bg); border-bottom: 1px solid var(--line); }
dialog form h2 { flex: 1; margin: 0; border: 0; padding: 0; overflow-wrap: anywhere; } dialog h1 { display: none; } dialog .mark { margin-top: var(--space-4); }
ul.flags { color: var(--warn); }
@media (max-width: 40rem) {
  .wide { overflow-x: auto; } .students small { display: block; margin: 0; }
  .columns { gap: 1px; } .columns .label { font-size: .65rem; } .columns div { grid-template-rows: auto 6rem auto; }
  .rows div { grid-template-columns: 1fr 2.5rem; gap: 0 var(--space-3); } .rows .label { grid-column: 1 / -1; } .meter, .students .stage { display: none; } .students .flags { min-width: 7rem; } .students th, .students td { padding-inline: var(--space-1); } dialog { padding-inline: var(--space-4); }
}
@media print { nav, .filter, dialog { display: none; } .wide { overflow: visible; } tr, .clusters li { break-inside: avoid; } tr:has(> th[scope=rowgroup]) { break-after: avoid; } .columns .bar, .rows .bar, .meter { print-color-adjust: exact; } }
`;
