// What it comes to: the total first, how it came about, and what can be done with the quote.

import { element, redraw, list } from "../common/dom.mjs";
import { giveFile } from "../common/files.mjs";
import { grouped, isZero, spokenAmount } from "../common/money.mjs";
import { words } from "../common/words.mjs";
import { paperOf } from "./paper.mjs";
import { spokenDay, stepName } from "./paper-head.mjs";
import { paperText } from "./show-paper.mjs";
import { waterfall } from "./waterfall.mjs";

/** The panel: `{ node, draw, spoken }`; `spoken` is what a screen reader is told. */
export function totalPanel(desk) {
  const figures = element("div");
  const said = element("p", { role: "status", class: "small" });
  const text = element("textarea", { class: "copy", rows: 8, readonly: true, "aria-label": words("copyText"), hidden: true });
  const copy = async () => {
    const content = paperText(paperOf(desk));
    try {
      await navigator.clipboard.writeText(content);
      said.textContent = words("copied");
    } catch {
      // A browser that does not let a page copy: the text is laid out to be taken by hand.
      text.value = content;
      text.hidden = false;
      text.focus();
      text.select();
      said.textContent = words("copyByHand");
    }
  };
  const save = () => giveFile(`quote-${desk.quote.reference}.json`, "application/json", `${desk.written}\n`);
  const buttons = element(
    "div", { class: "buttons" },
    element("button", { type: "button", class: "button", onclick: () => print() }, words("printQuote")),
    element("button", { type: "button", class: "button quiet", onclick: copy }, words("copyQuote")),
    element("button", { type: "button", class: "button quiet", onclick: save }, words("saveQuote")),
  );
  const node = element("section", { class: "total", "aria-label": words("totalTitle") }, figures, buttons, said, text);
  function draw() {
    buttons.hidden = !desk.quote;
    text.hidden = true;
    said.textContent = "";
    redraw(figures, desk.quote ? quoteFigures(desk) : waiting(desk));
  }
  return { node, draw, spoken: () => (desk.quote ? toPay(desk.quote) : desk.complaint ? words("noTotal") : "") };
}

function toPay({ totals, currency }) {
  return words("toPaySpoken", { amount: spokenAmount(totals.payable, currency) });
}

/** Where there is no quote: why, and the way to the entry. */
function waiting({ complaint, field }) {
  if (!complaint) return element("p", {}, words("doseNeeded"));
  const control = document.querySelector("form .wrong input, form .wrong select");
  return element(
    "div", { class: "notice" }, element("p", {}, words("noTotal"), " ", complaint.message),
    control && element("p", {}, element("a", { href: `#${control.id}` }, words("toEntry"))),
  );
}

function quoteFigures(desk) {
  const { quote } = desk;
  const { totals, currency, sessions, warnings, steps } = quote;
  const chosen = quote.package && desk.list.packages.find(({ id }) => id === quote.package);
  return [
    element("p", { class: "payable" }, element("span", {}, words("toPay")), " ", element("b", {}, spokenAmount(totals.payable, currency))),
    factList([
      !isZero(totals.deposit) && [words("deposit"), spokenAmount(totals.deposit, currency)],
      !isZero(totals.deposit) && [words("balance"), spokenAmount(totals.balance, currency)],
      chosen && [words("packageTaken"), chosen.name],
      quote.instalments?.payments.length > 0 && [words("instalmentsTotal"), spokenAmount(quote.instalments.totalToPay, currency)],
      [words("validUntil"), spokenDay(quote.validUntil)],
      [words("reference"), quote.reference],
    ]),
    warnings.length > 0 && element("div", { class: "notice" }, list(warnings.map(({ message }) => message))),
    element("h2", {}, words("waterfallTitle")),
    waterfall(desk.list, quote),
    element("details", {}, element("summary", {}, words("sessionsFold", { count: sessions.length })), plainTable(
      words("sessionsCaption", { currency }), [words("columnSession"), words("columnDate"), words("columnUnits"), words("columnShare")],
      sessions.map(({ number, date, units, payable }) => [String(number), spokenDay(date), String(units), grouped(payable)]),
    )),
    element("details", {}, element("summary", {}, words("stepsFold")), plainTable(
      words("stepsCaption", { currency }), [words("columnStep"), words("columnBecause"), words("columnChange"), words("columnAfter")],
      steps.map((step) => [stepName(desk.list, quote, step), step.because, isZero(step.change) ? "" : grouped(step.change), grouped(step.after)]),
    ), quote.notApplied.length > 0 && factList(quote.notApplied.map(({ promotion, because }) => [nameOfPromotion(desk.list, promotion), because]))),
  ];
}

function nameOfPromotion({ promotions, items }, id) {
  return [...(promotions ?? []), ...items].find((one) => one.id === id)?.name ?? id;
}

function factList(pairs) {
  return element("dl", { class: "facts" }, pairs.filter(Boolean).map(([label, value]) => element("div", {}, element("dt", {}, label), element("dd", {}, value))));
}

function plainTable(caption, columns, rows) {
  const isFigure = (place) => place >= 2;
  const cells = (row, name) => row.map((text, place) => element(place === 0 ? "th" : name, { scope: place === 0 ? "row" : undefined, class: isFigure(place) ? "amount" : undefined }, text));
  return element(
    "div", { class: "wide", tabindex: 0, role: "region", "aria-label": caption },
    element("table", {}, element("caption", {}, caption),
      element("thead", {}, element("tr", {}, columns.map((title, place) => element("th", { scope: "col", class: isFigure(place) ? "amount" : undefined }, title)))),
      element("tbody", {}, rows.map((row) => element("tr", {}, cells(row, "td"))))),
  );
}
