// The printed quote as elements, and as text to paste into a message.

import { element, list } from "../common/dom.mjs";

/** The quote as elements; every text of the list stands in them as text. */
export function shownPaper({ issuer, title, identity, headline, summary, sections, signatures, footer }) {
  return [
    element("div", { class: "head" }, element("div", { class: "issuer" }, issuer.map((line) => element("p", {}, shownCell(line)))), shownFacts(identity, "identity")),
    element("h1", {}, title), shownFacts(headline, "headline"), element("p", { class: "summary" }, summary.join(" ")),
    inColumns(sections).map(({ isWide, nodes }) => (isWide ? nodes : element("div", { class: "columns" }, nodes))),
    shownFacts(signatures.map((label) => [label, null]), "signatures"), element("div", { class: "foot" }, footer.map((line) => element("p", {}, line))),
  ];
}

/** The sections in runs of those that take the whole width and those that stand side by side. */
function inColumns(sections) {
  const runs = [];
  for (const { title, isWide = false, blocks } of sections) {
    if (runs.at(-1)?.isWide !== isWide) runs.push({ isWide, nodes: [] });
    runs.at(-1).nodes.push(element("section", {}, element("h2", {}, title), blocks.map(shownBlock)));
  }
  return runs;
}

function shownCell(text) {
  return text ?? element("span", { class: "blank" });
}

function shownFacts(facts, kind) {
  return element("dl", { class: kind }, facts.map(([label, value]) => element("div", {}, element("dt", {}, label), element("dd", {}, shownCell(value)))));
}

function shownBlock(block) {
  if (block.facts) return shownFacts(block.facts, "facts");
  if (block.list) return list(block.list);
  if (block.paragraph) return element("p", {}, block.paragraph);
  const { caption, columns, rows } = block.table;
  const kind = (place) => (columns[place][1] ? "amount" : undefined);
  return element(
    "table", { class: columns.length > 2 ? "lines" : "sums" }, element("caption", {}, caption),
    element("thead", {}, element("tr", {}, columns.map(([name], place) => element("th", { scope: "col", class: kind(place) }, name)))),
    element("tbody", {}, rows.map(({ cells, isResult, isContinued }) => element(
      "tr", { class: isResult ? "result" : isContinued ? "continued" : undefined },
      cells.map((text, place) => element(place === 0 ? "th" : "td", { scope: place === 0 ? "row" : undefined, class: kind(place) }, shownCell(text))),
    ))),
  );
}

/** The quote as text: a line for each line of the bill, so that it stands in any type. */
export function paperText({ issuer, title, identity, headline, summary, sections, footer }) {
  const blank = "________";
  const fact = ([label, value]) => `${label}: ${value ?? blank}`;
  const row = ({ cells }) => cells.map((text) => text ?? blank).filter(Boolean).join(" | ");
  const block = ({ facts, list: sentences, paragraph, table }) => {
    if (facts) return facts.map(fact);
    if (sentences) return sentences.map((line) => `- ${line}`);
    if (paragraph) return [paragraph];
    const head = table.columns.length > 2 ? [table.columns.map(([name]) => name).join(" | ")] : [];
    return [table.caption, ...head, ...table.rows.map(row), ""];
  };
  const parts = [
    issuer.map((line) => line ?? blank), [title.toUpperCase()], identity.map(fact), headline.map(fact), summary,
    ...sections.map((section) => [section.title.toUpperCase(), ...section.blocks.flatMap(block)]), footer,
  ];
  return `${parts.map((part) => part.join("\n").trim()).join("\n\n")}\n`;
}
