/** How the study looks, on a screen and on paper. Fonts are the reader's own; nothing is fetched. */
export const STYLE = `
:root { --ink: #1b2530; --soft: #4a5764; --accent: #1f4e79; --line: #d4dae0; --wash: #f3f6f8; }
* { box-sizing: border-box; }
html { font-size: 17px; }
body { margin: 0; color: var(--ink); background: #fff; line-height: 1.5;
  font-family: Charter, "Bitstream Charter", "Source Serif 4", "Iowan Old Style", Georgia, serif; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; border: 2px solid var(--accent); }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header, main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3.5rem; }
header .kind, h2 .step, .behind, .under, .meta, nav, table, .big, dl.facts, figcaption, footer {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
header .kind { margin: 0; font-size: .8rem; letter-spacing: .09em; text-transform: uppercase; color: var(--accent); font-weight: 600; }
h1, h2, h3, h4, caption { overflow-wrap: anywhere; }
h1 { font-size: 2.3rem; line-height: 1.15; font-weight: 600; margin: .3rem 0 .7rem; letter-spacing: -.012em; text-wrap: balance; }
.meta { color: var(--soft); font-size: .86rem; margin: 0 0 1.6rem; }
h2 { font-size: 1.6rem; line-height: 1.2; font-weight: 600; margin: 0 0 .2rem; letter-spacing: -.008em; }
h2 .step { display: block; font-size: .78rem; color: var(--accent); letter-spacing: .09em; text-transform: uppercase; margin-bottom: .3rem; }
h3 { font-size: 1.12rem; line-height: 1.3; margin: 2rem 0 .4rem; }
p { margin: 0 0 .8rem; max-width: 42rem; overflow-wrap: anywhere; }
.question { font-style: italic; color: var(--soft); font-size: 1.08rem; margin-bottom: 1.2rem; }
section { border-top: 1px solid var(--line); padding: 2.4rem 0 1.4rem; }
section.first { border-top: 3px solid var(--accent); }
.answer { display: grid; grid-template-columns: 11.5rem 1fr; column-gap: 1.8rem; padding: 1.05rem 0; border-top: 1px solid var(--line); }
.answer:first-of-type { border-top: 0; }
.answer h3 { margin: 0 0 .25rem; }
.answer p { margin-bottom: .35rem; }
.big { color: var(--soft); font-size: .78rem; line-height: 1.35; }
.big strong { display: block; font-size: 2rem; line-height: 1.1; font-weight: 600; color: var(--accent); letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.big strong small { font-size: 1rem; font-weight: 500; letter-spacing: 0; }
.behind { font-size: .78rem; color: var(--soft); }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.4rem; margin: .6rem 0 0; font-size: .9rem; }
nav li { break-inside: avoid; padding: .12rem 0; }
nav h2 { font-size: 1rem; }
.table { overflow-x: auto; margin: 1.3rem 0 1.7rem; }
table { border-collapse: collapse; width: 100%; font-size: .84rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 650; font-size: .93rem; padding-bottom: .4rem; }
thead th { text-align: left; vertical-align: bottom; font-weight: 600; color: var(--soft); font-size: .76rem; border-bottom: 1.5px solid var(--ink); padding: .3rem .5rem .3rem 0; }
tbody th { text-align: left; font-weight: 400; min-width: 7.5rem; }
tbody th, td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th.number, td.number { text-align: right; padding: .3rem 0 .3rem .7rem; white-space: nowrap; }
th.number { white-space: normal; overflow-wrap: normal; }
td.hidden { color: var(--soft); font-style: italic; }
tr.total th, tr.total td { font-weight: 650; border-bottom: 0; border-top: 1.5px solid var(--ink); }
.narrow table { max-width: 34rem; }
td:not(.number) { min-width: 6.2rem; }
td + td:not(.number), th + th:not(.number) { padding-left: 1.2rem; }
.figures td:last-child, .figures .why { font-size: .76rem; color: var(--soft); }
.under { font-size: .75rem; color: var(--soft); margin: .4rem 0 0; max-width: none; }
figure { margin: 1.6rem 0; }
figure svg { max-width: 100%; height: auto; display: block; }
figcaption { font-size: .8rem; color: var(--soft); margin-top: .3rem; }
.notes { background: var(--wash); padding: .9rem 1.2rem; margin: 1.4rem 0; font-size: .93rem; }
.notes h3 { margin: 0 0 .3rem; font-size: .95rem; }
ul { margin: 0; padding-left: 1.2rem; }
li { margin-bottom: .25rem; overflow-wrap: anywhere; }
dl { margin: .5rem 0; font-size: .93rem; }
dt { font-weight: 600; margin-top: .6rem; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; font-size: .85em; }
dl.facts { display: grid; grid-template-columns: 12rem 1fr; gap: .2rem 1rem; font-size: .84rem; }
dl.facts dt { font-weight: 400; color: var(--soft); margin: 0; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 3rem; font-size: .78rem; color: var(--soft); }
@media (max-width: 40rem) {
  .answer { grid-template-columns: 1fr; row-gap: .4rem; }
  nav ol { columns: 1; }
  dl.facts { grid-template-columns: 1fr; }
  .slim tbody th, .slim td:not(.number) { min-width: 0; }
  .slim th.number, .slim td.number { white-space: normal; overflow-wrap: anywhere; padding-left: .4rem; }
  .slim td + td:not(.number), .slim th + th:not(.number) { padding-left: .5rem; }
}
@page { size: letter; margin: 19mm 17mm 20mm; }
@media print {
  html { font-size: 10.5pt; }
  header { padding-top: 0; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  nav { break-after: avoid; }
  section { border-top: 0; padding: 0 0 1rem; break-before: page; }
  section.contents { break-before: avoid; }
  section.first { border-top: 2px solid var(--accent); padding-top: .8rem; break-before: auto; }
  h2, h3, h4, caption, .question { break-after: avoid; }
  .under { break-before: avoid; }
  .answer, figure, .notes, .short, tr, dt, dd { break-inside: avoid; }
  .answer { padding: .6rem 0; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  .notes { background: none; border: 1px solid var(--line); }
}
`;
