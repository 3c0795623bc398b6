import type { Chart } from "./chart.ts";
import type { Figure } from "./figure.ts";
import { intervalText, valueText } from "./figure-text.ts";
import { STYLE } from "./html-style.ts";
import { htmlTable } from "./html-table.ts";
import { htmlText } from "./html-text.ts";
import { digits } from "./number-text.ts";
import { provenanceFacts } from "./provenance-facts.ts";
import type { Answer, Appendix, Chapter, Study } from "./study-document.ts";

/** The study as one HTML file: no script, nothing fetched. */
export function htmlOfStudy(study: Study, draw: (chart: Chart) => string): string {
  const { title, place, period, provenance } = study;
  const meta = [place, period, provenance.date].filter((part) => part !== undefined);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<p class="kind">Workload and staffing study</p>
<h1>${htmlText(title)}</h1>
<p class="meta">${meta.map(htmlText).join(" &middot; ")}</p>
</header>
<main id="content" tabindex="-1">
${firstPage(study)}
<section class="contents" aria-labelledby="contents">
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${study.chapters.map(({ id, title: name }) => `<li><a href="#${htmlText(id)}">${htmlText(name)}</a></li>`).join("\n")}
<li><a href="#appendix">Appendix</a></li>
</ol>
</nav>
</section>
${study.chapters.map((chapter, index) => chapterHtml(chapter, index + 1, draw)).join("\n")}
${appendixHtml(study.appendix, study)}
</main>
<footer>
<p>Time that is not recorded as committed is time not recorded: reports, patrol on sight and waiting are seldom in dispatch records. This study shows numbers and their sources. What follows from them is for the city to decide.</p>
</footer>
</body>
</html>
`;
}

function firstPage({ firstPage, chapters }: Study): string {
  const figures = new Map(
    chapters.flatMap((chapter) => chapter.figures.map((figure) => [figure.id, figure])),
  );
  const titles = new Map(chapters.map(({ id, title }) => [id, title]));
  return `<section class="first" aria-labelledby="first-page">
<h2 id="first-page">In brief</h2>
${firstPage.map((answer) => answerHtml(answer, figures, titles)).join("\n")}
</section>`;
}

function answerHtml(
  { question, answer, figures, chapter }: Answer,
  known: ReadonlyMap<string, Figure>,
  titles: ReadonlyMap<string, string>,
): string {
  const [first] = figures.flatMap((id) => known.get(id) ?? []);
  const big = first === undefined ? "" : bigNumber(first);
  const more = chapter === undefined ? undefined : titles.get(chapter);
  const behind =
    more === undefined
      ? ""
      : `<p class="behind">More: <a href="#${htmlText(chapter as string)}">${htmlText(more)}</a></p>`;
  return `<article class="answer">
<div class="big">${big}</div>
<div>
<h3>${htmlText(question)}</h3>
${answer
  .split("\n")
  .map((line) => `<p>${proseHtml(line)}</p>`)
  .join("\n")}
${behind}
</div>
</article>`;
}

/** A sentence whose lines do not break between a number and its per cent. */
function proseHtml(text: string): string {
  return htmlText(text).replaceAll(/(\d) %/g, "$1\u00a0%");
}

function bigNumber(figure: Figure): string {
  if (figure.value === undefined) return htmlText(`${figure.label}: ${valueText(figure)}`);
  // A long unit is said in the label.
  const unit = figure.unit === "share" ? "%" : figure.unit.length > 12 ? "" : figure.unit;
  const value = `${htmlText(digits(figure.value, figure))} <small>${htmlText(unit)}</small>`;
  const interval = intervalText(figure);
  const more = interval === "" ? "" : `<br>${htmlText(interval)}`;
  return `<strong>${value}</strong>${htmlText(shortLabel(figure))}${more}`;
}

/** The label beside its value: without the words that the value already says. */
function shortLabel({ label, unit }: Figure): string {
  const said = unit === "share" ? "share " : `${unit} `;
  return label.toLowerCase().startsWith(said) && unit.length <= 12 ? label.slice(said.length) : label;
}

function chapterHtml(chapter: Chapter, step: number, draw: (chart: Chart) => string): string {
  const id = htmlText(chapter.id);
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title"><span class="step">Chapter ${step}</span>${htmlText(chapter.title)}</h2>
<p class="question">${htmlText(chapter.question)}</p>
${chapter.paragraphs.map((text) => `<p>${proseHtml(text)}</p>`).join("\n")}
${chapter.charts.map((chart) => chartHtml(chart, draw)).join("\n")}
${notesHtml(chapter.notes)}
${figuresHtml(chapter)}
${chapter.tables.map(htmlTable).join("\n")}
</section>`;
}

function chartHtml(chart: Chart, draw: (chart: Chart) => string): string {
  return `<figure>
${draw(chart)}
<figcaption>${htmlText(chart.description)}</figcaption>
</figure>`;
}

function figuresHtml({ figures, title }: Chapter): string {
  if (figures.length === 0) return "";
  const periods = new Set(figures.map(({ period }) => period));
  const common = periods.size === 1 ? figures[0]?.period : undefined;
  const rows = figures.map((figure) => {
    const rest = [
      figure.denominator === undefined ? "" : `Of: ${figure.denominator}.`,
      common === undefined ? `${figure.period}.` : "",
      `Source: ${figure.source}.`,
      figure.note ?? "",
    ];
    return `<tr><th scope="row">${htmlText(figure.label)}</th><td class="number">${htmlText(valueText(figure))}</td><td class="number">${htmlText(intervalText(figure))}</td><td>${htmlText(rest.filter((part) => part !== "").join(" "))}</td></tr>`;
  });
  return `<div class="table figures slim">
<table>
<caption>The numbers: ${htmlText(title.toLowerCase())}</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="number">Value</th><th scope="col" class="number">Interval</th><th scope="col">What it rests on</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
${common === undefined ? "" : `<p class="under">${htmlText(common)}.</p>`}
</div>`;
}

function notesHtml(notes: readonly string[]): string {
  if (notes.length === 0) return "";
  return `<div class="notes">
<h3>To know before using these numbers</h3>
<ul>
${notes.map((note) => `<li>${htmlText(note)}</li>`).join("\n")}
</ul>
</div>`;
}

function appendixHtml({ definitions, methods, tables }: Appendix, study: Study): string {
  const cards = methods.map(
    ({ name, source, formula, assumptions, cautions }) => `<h4>${htmlText(name)}</h4>
<p><code>${htmlText(formula)}</code></p>
<ul>
${[...assumptions, ...cautions].map((line) => `<li>${htmlText(line)}</li>`).join("\n")}
<li>Source: ${htmlText(source)}</li>
</ul>`,
  );
  return `<section id="appendix" aria-labelledby="appendix-title">
<h2 id="appendix-title"><span class="step">Appendix</span>Definitions, methods, and how to make this again</h2>
<h3>Definitions</h3>
<dl>
${definitions.map(({ term, meaning }) => `<dt>${htmlText(term)}</dt><dd>${htmlText(meaning)}</dd>`).join("\n")}
</dl>
${tables.map(htmlTable).join("\n")}
${cards.length === 0 ? "" : `<h3>Methods used</h3>\n${cards.join("\n")}`}
<h3>How to make this document again</h3>
<dl class="facts">
${provenanceFacts(study)
  .map(([name, value]) => `<dt>${htmlText(name)}</dt><dd>${htmlText(value)}</dd>`)
  .join("\n")}
</dl>
</section>`;
}
