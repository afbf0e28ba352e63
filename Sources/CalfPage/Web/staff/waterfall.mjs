// From the list's prices to what is paid, step by step: each bar begins where the one before it ends.

import { drawn, element } from "../common/dom.mjs";
import { amountText, digitsOf, grouped, isZero, minorUnits } from "../common/money.mjs";
import { words } from "../common/words.mjs";
import { causeName, lineName, taxLabel } from "./paper-head.mjs";

/** The steps of a quote, like ones in one: `{ label, change, after }` in minor units; results have no change. */
export function fallSteps(list, quote) {
  const { lines, reductions, taxes, totals } = quote;
  const rows = [];
  let running = 0n;
  const add = (label, change) => {
    running += change;
    rows.push({ label, change, after: running });
  };
  const charges = new Map();
  for (const line of lines) {
    const label = lineName(list, line);
    charges.set(label, (charges.get(label) ?? 0n) + minorUnits(line.amount));
  }
  charges.forEach((change, label) => add(label, change));
  for (const reduction of reductions) add(causeName(list, reduction), -minorUnits(reduction.amount));
  if (list.tax && !list.tax.pricesInclude) taxes.forEach((row) => add(taxLabel(list, row), minorUnits(row.tax)));
  if (!isZero(totals.rounding)) add(words("rounding"), minorUnits(totals.rounding));
  return rows;
}

/** The steps as a table with a bar in each row, and what is to pay below. */
export function waterfall(list, quote) {
  const { totals, taxes, currency } = quote;
  const rows = fallSteps(list, quote);
  const digits = digitsOf(totals.payable);
  const most = rows.reduce((top, { after }) => (after > top ? after : top), 1n);
  const place = (minor) => Number((minor * 10_000n) / most) / 100;
  const bar = (from, to, kind) => {
    const [left, right] = from < to ? [from, to] : [to, from];
    return drawn("svg", { class: "fall", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      drawn("rect", { class: "whole", x: 0, y: 4.5, width: 100, height: 1 }),
      drawn("rect", { class: kind, x: place(left), y: 0, width: Math.max(place(right) - place(left), 0.4), height: 10 }));
  };
  const row = (label, text, picture, kind) => element("tr", { class: kind }, element("th", { scope: "row" }, label, picture), element("td", { class: "amount" }, text));
  const signed = (change) => `${change < 0n ? "\u2212" : "+"}${grouped(amountText(change < 0n ? -change : change, digits))}`;
  return element(
    "table", { class: "waterfall" }, element("caption", {}, words("waterfallCaption", { currency })),
    element("thead", { class: "unseen" }, element("tr", {}, element("th", { scope: "col" }, words("columnStep")), element("th", { scope: "col" }, words("columnChange")))),
    element("tbody", {},
      rows.map(({ label, change, after }) => row(label, signed(change), bar(after - change, after, change < 0n ? "less" : "more"))),
      row(words("toPay"), grouped(totals.payable), bar(0n, minorUnits(totals.payable), "result"), "result"),
      list.tax?.pricesInclude && taxes.map((tax) => row(words("ofWhich", { label: taxLabel(list, tax) }), grouped(tax.tax), null, "within"))),
  );
}
