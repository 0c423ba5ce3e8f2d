// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/report_charts.h"

namespace kiosk::feeds {

std::string_view report_style() {
    return R"(
:root { --paper: #FBF6EC; --card: #FFFFFF; --ink: #14202B; --soft: #2B3640; --action: #07435D;
  --tint: #E3EEF2; --line: #857C6D; --good: #0F5126; --warn: #684500; --stop: #8E1A18;
  --good-tint: #E6F1E8; --warn-tint: #FFF1CF; --stop-tint: #FBE7E4; --quiet: #F2EADB; }
* { box-sizing: border-box; }
html { font: 17px/1.5 "Noto Sans", system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink);
  background: var(--paper); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 62rem; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 0 0 .3rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 0 0 .4rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
p { max-width: 70ch; margin: .4rem 0 .8rem; }
.made, .small, caption, figcaption { color: var(--soft); }
section, .first { background: var(--card); border: 1.5px solid #D6CCB9; border-radius: 14px;
  padding: 1.4rem 1.6rem; margin: 1.2rem 0; }
.first { background: var(--action); color: #FFFFFF; border-color: var(--action); }
.first ol { margin: .6rem 0 0; padding-left: 1.6rem; }
.first li { margin: .45rem 0; padding-left: .3rem; max-width: 80ch; }
.first li::marker { font-weight: 700; }
.warning { background: var(--stop-tint); border: 2px solid var(--stop); border-radius: 14px;
  color: var(--stop); padding: 1rem 1.6rem; margin: 1.2rem 0; }
.warning h2 { font-size: 1.15rem; }
.warning ul { margin: .3rem 0; padding-left: 1.3rem; }
.numbers { display: grid; grid-template-columns: repeat(4, 1fr); gap: .8rem; margin: 1.4rem 0 0;
  padding: 0; list-style: none; }
.numbers li { background: var(--card); border: 1.5px solid #D6CCB9; border-radius: 14px;
  padding: .8rem 1.1rem 1rem; }
.numbers strong { display: block; font-size: 2rem; line-height: 1.2; }
.next { background: var(--tint); border-left: 5px solid var(--action); border-radius: 6px;
  padding: .6rem .9rem; margin: 1rem 0 0; max-width: none; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .3rem 0 0; padding: 0;
  list-style: none; }
nav h2 { font-size: 1rem; margin: 0; }
nav { margin: 1.4rem 0 0; }
a { color: var(--action); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #14202B; outline-offset: 4px;
  box-shadow: 0 0 0 4px #FFC53D; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0 0; }
caption { text-align: left; padding: 0 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; overflow-wrap: anywhere;
  border-bottom: 1px solid #E2D9C7; }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 600; min-width: 9rem; }
tbody tr:last-child > * { border-bottom: 0; }
tfoot > tr > * { border-top: 2px solid var(--line); border-bottom: 0; font-weight: 700; }
.n { width: 1%; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.plain { display: block; font-weight: 400; font-size: .9rem; color: var(--soft); }
.bars td.b { width: 34%; }
.bar { display: block; width: 100%; height: 16px; margin: .3rem 0; border-radius: 8px;
  border: 1px solid var(--line); }
.track { fill: var(--quiet); } .filled { fill: var(--action); }
.matrix { table-layout: fixed; }
.matrix th:first-child { width: 38%; }
.sign { width: 1.1em; height: 1.1em; vertical-align: -.18em; margin-right: .4em; fill: none;
  stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.sign .full { fill: currentColor; stroke: none; }
.listed { color: var(--good); } .national-only, .signposted { color: var(--soft); }
.invented-only, .hidden-only { color: var(--warn); } .none { color: var(--stop); }
td.listed { background: var(--good-tint); } td.invented-only, td.hidden-only { background: var(--warn-tint); }
td.none { background: var(--stop-tint); font-weight: 700; } td.national-only, td.signposted { background: var(--quiet); }
.matrix td { border: 3px solid var(--card); border-radius: 8px; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0; margin: .8rem 0 0;
  list-style: none; font-size: .95rem; }
.histogram { display: block; width: 100%; max-width: 42rem; margin: 1rem 0 .4rem; }
.histogram text { text-anchor: middle; fill: var(--ink); font-size: 15px; }
.histogram .count { font-size: 20px; font-weight: 700; } .histogram .label { font-weight: 700; }
.histogram .small { fill: var(--soft); font-size: 14px; }
.axis { stroke: var(--line); stroke-width: 2; }
.band0 { fill: #0F5126; } .band1 { fill: #684500; } .band2 { fill: #A64B00; } .band3 { fill: #8E1A18; }
.band4 { fill: #857C6D; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.4rem; }
footer { color: var(--soft); margin: 2rem 0 0; }
@media screen and (max-width: 46rem) { .numbers { grid-template-columns: 1fr 1fr; } .columns { display: block; }
  section { padding: 1.1rem 1rem; } .scroll { overflow-x: auto; } }
@page { size: A4; margin: 14mm 13mm; }
@media print { html { font-size: 10.5pt; background: #FFFFFF; } body { padding: 0; max-width: none; }
  nav { display: none; } section, .first, .warning { break-inside: auto; border-radius: 8px; padding: 1rem; }
  h2, h3, caption { break-after: avoid; } tr, .next, .histogram, .numbers li { break-inside: avoid; }
  thead { display: table-header-group; } }
)";
}

}  // namespace kiosk::feeds
