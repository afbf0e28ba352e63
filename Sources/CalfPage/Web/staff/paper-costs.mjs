// The printed quote: the bill, what it comes to, sessions, vials and instalments.

import { grouped, isZero, spokenAmount } from "../common/money.mjs";
import { words } from "../common/words.mjs";
import { causeName, counted, isAbove, lineName, named, spokenDay, spokenList, taxLabel, taxName } from "./paper-head.mjs";

/** The section of costs. */
export function paperCosts(paper) {
  return { title: words("costsTitle"), isWide: true, blocks: [{ table: lineTable(paper) }, { table: sumTable(paper) }, { facts: courseFacts(paper) }] };
}

function lineTable({ list, quote, request, country, showsReductions }) {
  const { currency, totals } = quote;
  const hasColumns = isAbove(totals.discounts) && showsReductions;
  const isEstimate = country === "US";
  const caption = list.tax
    ? words(list.tax.pricesInclude ? "amountsIncluding" : "amountsBefore", { currency, tax: taxName(list) }) : words("amountsIn", { currency });
  const columns = [
    [words("columnSession")], [words("columnWhat")], isEstimate && [words("columnCode")], [words("columnQuantity"), true],
    ...(hasColumns ? [[words("columnAmount"), true], [words("columnReduction"), true], [words("columnNet"), true]] : [[words("columnAmount"), true]]),
  ].filter(Boolean);
  const rows = quote.lines.map((line) => {
    const item = named(list.items, line.item);
    const isOnce = item.role !== "treatment" && (isChosenLine(item) || (item.every ?? "course") === "course");
    const figures = hasColumns ? [grouped(line.amount), isZero(line.discount) ? "" : grouped(line.discount), grouped(line.net)] : [grouped(line.net)];
    return { cells: [isOnce && request.sessions > 1 ? words("wholeCourse") : String(line.session), lineName(list, line), ...(isEstimate ? [null] : []), quantityText(line, item), ...figures] };
  });
  rows.forEach((row, place) => { row.isContinued = place > 0 && rows[place - 1].cells[0] === row.cells[0]; });
  return { caption, columns, rows };
}

function isChosenLine({ role, when }) {
  return (when ?? (role === "extra" ? "chosen" : "always")) === "chosen";
}

function quantityText({ kind, quantity: count }, item) {
  if (kind === "treatment" || kind === "excess") return counted(count, "unitWords");
  if (kind === "maximum" || kind === "minimum") return "";
  return kind === "fee" && item.every === "leg" ? counted(count, "legWords") : String(count);
}

function sumTable({ list, quote, showsReductions, namedReductions }) {
  const { totals, currency, taxes } = quote;
  const rows = [];
  const add = (label, text, isResult = false) => rows.push({ cells: [label, grouped(text)], isResult });
  if (isAbove(totals.discounts) && showsReductions) {
    add(words("sumOfLines"), totals.lines);
    for (const reduction of namedReductions) add(words("less", { name: causeName(list, reduction) }), reduction.amount);
  }
  if (list.tax && !list.tax.pricesInclude) {
    add(words("beforeTax", { tax: taxName(list) }), totals.net);
    for (const row of taxes) add(taxLabel(list, row), row.tax);
  }
  if (!isZero(totals.rounding)) {
    add(words("totalBefore"), totals.total);
    add(words("roundedTo", { step: spokenAmount(withDigits(list.payableStep, totals.payable), currency) }), totals.rounding);
  }
  add(words("toPay"), totals.payable, true);
  if (list.tax?.pricesInclude) for (const row of taxes) add(words("ofWhich", { label: taxLabel(list, row) }), row.tax);
  // The lines stand with everything taken off where not everything is named.
  if (!showsReductions) {
    for (const reduction of namedReductions) add(words("alreadyLess", { name: causeName(list, reduction) }), reduction.amount);
  }
  return { caption: words("sumCaption", { currency }), columns: [[words("columnSum")], [words("columnAmount"), true]], rows };
}

/** An amount of the list with as many digits as another has. */
export function withDigits(text, like) {
  const digits = (like.split(".")[1] ?? "").length;
  const [whole, part = ""] = text.split(".");
  return digits === 0 ? whole : `${whole}.${part.padEnd(digits, "0")}`;
}

/** Amounts in the reason of a charge, as against the units, vials and bounds that are counted in it. */
const chargedAmounts = /(?<=^| at | and )\d{4,}(?:\.\d+)?\b(?! units| of | at )/g;

function courseFacts({ quote, request, productName, dose, showsCharges }) {
  const weeks = request.intervalWeeks === undefined ? "" : words("apart", { weeks: counted(request.intervalWeeks, "weekWords") });
  const facts = [
    [words("factTreatment"), words("injectedInto", { product: productName })], [words("factSession"), words("doseNote", { dose })],
    [words("factSessions"), request.sessions === 1 ? "1" : `${request.sessions}${weeks}`],
  ];
  const isTreatment = ({ step, line }) => step === "base" && quote.lines[line - 1].kind === "treatment";
  const basis = [...new Set(quote.steps.filter(isTreatment).map(({ because }) => because.replace(chargedAmounts, grouped)))];
  if (basis.length > 0 && showsCharges) facts.push([words("pricedBy"), basis.join("; ")]);
  return facts;
}

/** The section of sessions. */
export function paperSessions({ quote: { sessions, currency }, request: { date, scheduledFor, intervalWeeks } }) {
  const rows = sessions.map(({ number, date, units, payable }) => ({ cells: [String(number), spokenDay(date), String(units), grouped(payable)] }));
  const columns = [[words("columnSession")], [words("columnDate")], [words("columnUnits"), true], [words("columnShare"), true]];
  const blocks = [{ table: { caption: words("sessionsCaption", { currency }), columns, rows } }];
  if (scheduledFor !== undefined && scheduledFor !== date) {
    const day = spokenDay(scheduledFor);
    blocks.push({ paragraph: sessions.length === 1 ? words("bookedOne", { day }) : words("bookedFirst", { day, weeks: counted(intervalWeeks, "weekWords") }) });
  }
  return { title: words("factSessions"), blocks };
}

/** The section of vials; without blocks where there are none to name. */
export function paperVials({ quote: { vials, opened, currency, lines }, request, showsCharges }) {
  const facts = [];
  const chargeOf = ({ session }) => lines.find((line) => line.session === session && ["treatment", "excess"].includes(line.kind)).amount;
  const hasMaximum = (charged) => lines.some(({ session, kind }) => session === charged.session && kind === "maximum");
  const traits = (charged) => JSON.stringify([charged.vials, charged.leftover, charged.leftoverCost, hasMaximum(charged)]);
  const same = (one, other) => traits(one) === traits(other);
  for (let first = 0; first < vials.length;) {
    let last = first;
    while (last + 1 < vials.length && same(vials[last + 1], vials[first])) last += 1;
    const charged = vials[first];
    const which = last - first + 1 === request.sessions ? words("eachSession")
      : last > first ? words("sessionsTo", { first: charged.session, last: vials[last].session }) : words("sessionOne", { number: charged.session });
    const cost = charged.leftover === 0 || !showsCharges ? "" : words("leftoverCost", { amount: spokenAmount(charged.leftoverCost, currency), charge: spokenAmount(chargeOf(charged), currency) })
      + (hasMaximum(charged) ? words("beforeMaximum") : "");
    facts.push([words("charged"), `${which}: ${planText(charged)}${cost}`]);
    first = last + 1;
  }
  if (opened) facts.push([words("opened"), `${words("eachSession")}: ${planText(opened[0])}`]);
  return { title: words("vialsTitle"), blocks: facts.length > 0 ? [{ facts }] : [] };
}

function planText({ vials, leftover }) {
  if (vials.length === 0) return words("noVials");
  const sets = vials.map(({ units, count }) => words("vialsOf", { vials: counted(count, "vialWords"), units: counted(units, "unitWords") }));
  return `${spokenList(sets)}; ${leftover === 0 ? words("nothingLeft") : words("leftOver", { units: counted(leftover, "unitWords") })}`;
}

/** The section of instalments; without blocks where none were asked for. */
export function paperInstalments({ list, quote: { instalments, currency } }) {
  const section = { title: words("instalmentsTitle"), blocks: [] };
  if (!instalments) return section;
  const { payments, dates, financing, totalToPay, costOfCredit, apr } = instalments;
  if (payments.length === 0) return { ...section, blocks: [{ paragraph: words("noBalance") }] };
  const rows = [];
  for (let first = 0; first < payments.length;) {
    let last = first;
    while (payments[last + 1] === payments[first]) last += 1;
    rows.push({ cells: [String(last - first + 1), spokenDay(dates[first]), spokenDay(dates[last]), grouped(payments[first]), apr === undefined ? words("notStated") : `${apr} %`] });
    first = last + 1;
  }
  const columns = [[words("columnPayments"), true], [words("columnFirst")], [words("columnLast")], [words("columnEach"), true], [words("columnApr"), true]];
  section.blocks = [
    { facts: [[words("plan"), named(list.financing, financing).name], [words("instalmentsTotal"), spokenAmount(totalToPay, currency)], [words("costOfCredit"), spokenAmount(costOfCredit, currency)]] },
    { table: { caption: words("instalmentsCaption", { currency }), columns, rows } }, { paragraph: words("instalmentsNote") },
  ];
  return section;
}
