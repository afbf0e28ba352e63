// The printed quote, as the command prints it: names, days and what stands before the sections.

import { grouped, isZero, minorUnits, spokenAmount } from "../common/money.mjs";
import { wordGroup, words } from "../common/words.mjs";

/** A day in words: `22 November 2026`. */
export function spokenDay(day) {
  const [year, month, date] = day.split("-");
  return words("day", { date: String(Number(date)), month: wordGroup("months12")[Number(month)], year: String(Number(year)) });
}

/** `1 unit`, `2 units`: `key` names the words for one and for many. */
export function counted(count, key) {
  const { one, many } = wordGroup(key);
  return `${count} ${Number(count) === 1 ? one : many}`;
}

/** `a, b and c`. */
export function spokenList(parts, last = words("and")) {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

/** The item, package or promotion of a list with an id. */
export function named(ones, id) {
  return (ones ?? []).find((one) => one.id === id);
}

/** What a line of the bill is called. */
export function lineName(list, line) {
  const { name } = named(list.items, line.item);
  if (line.kind === "package") {
    const pack = named(list.packages, line.package);
    return `${pack.name}, ${counted(pack.sessions, "sessionWords")}`;
  }
  const further = wordGroup("furtherLines")[line.kind];
  return further === undefined ? name : `${name}, ${further}`;
}

/** What took something off. */
export function causeName(list, { stage, promotion }) {
  return stage === "redemption" ? words("givenBack", { name: named(list.items, promotion).name }) : named(list.promotions, promotion).name;
}

/** `VAT`, or `tax` where the list does not name it. */
export function taxName(list) {
  return list.tax?.name ?? words("tax");
}

/** `VAT 20 % on 1,610.00`. */
export function taxLabel(list, { percent, taxable }) {
  return words("taxLabel", { name: taxName(list), percent, taxable: grouped(taxable) });
}

/** What a step of the answer is about. */
export function stepName(list, { lines }, { step, rule, line }) {
  const kinds = wordGroup("stepKinds");
  const [, where, place] = /^(items|packages|promotions)\[(\d+)\]/.exec(rule) ?? [];
  if (step === "tax") return taxName(list);
  if (step === "base" && lines[line - 1].kind === "excess") return kinds.excess;
  return Object.hasOwn(kinds, step) ? kinds[step] : list[where][place].name;
}

/** The clinic, and what tells the quote from others: `{ issuer, title, identity, headline, summary }`. */
export function paperHead({ list, quote, request, country, stops, withheld }) {
  const { totals, currency } = quote;
  const { issuer } = list;
  const isEstimate = country === "US";
  const lines = issuer ? [
    issuer.name ?? null, issuer.address, issuer.contact, issuer.registration && words("registration", { text: issuer.registration }),
    ...(issuer.identifiers ?? []).filter(({ scheme }) => !isEstimate || !["NPI", "TIN"].includes(scheme)).map(({ scheme, value }) => `${scheme}: ${value}`),
  ].filter((text) => text !== undefined) : [null];
  const parts = [!isZero(totals.tax) && taxName(list), quote.lines.some(({ kind }) => kind === "fee") && words("allFees")].filter(Boolean);
  const sessions = counted(request.sessions, "sessionWords");
  const inAll = parts.length > 0 ? words("toPayInAllIncluding", { sessions, parts: spokenList(parts) }) : words("toPayInAll", { sessions });
  return {
    issuer: lines,
    title: words("paperQuote"),
    identity: [
      request.number && [words("quoteNumber"), request.number], [words("reference"), quote.reference], [words("quoteDate"), spokenDay(quote.date)],
      !withheld && [country === "GB" ? words("pricesValidTo") : words("validUntil"), spokenDay(quote.validUntil)],
      ...patientFacts(request, isEstimate), [words("priceList"), words("listVersion", list)],
    ].filter(Boolean),
    headline: withheld ? [] : [
      [inAll, spokenAmount(totals.payable, currency)],
      ...(list.deposit ? [[words("depositBefore"), spokenAmount(totals.deposit, currency)], [words("balance"), spokenAmount(totals.balance, currency)]] : []),
    ],
    summary: [...stops, words("estimateOnly"), ...(withheld ? [] : summaryLines(list, quote, country))],
  };
}

function patientFacts({ patient, requestedOn, scheduledFor, practitioner }, isEstimate) {
  const labels = wordGroup("patientFacts");
  return [
    patient?.reference && [labels.reference, patient.reference],
    !isEstimate && patient?.name && [labels.name, patient.name],
    !isEstimate && patient?.dateOfBirth && [labels.dateOfBirth, spokenDay(patient.dateOfBirth)],
    !isEstimate && requestedOn && [labels.requestedOn, spokenDay(requestedOn)],
    !isEstimate && scheduledFor && [labels.scheduledFor, spokenDay(scheduledFor)],
    practitioner && [labels.practitioner, practitioner],
  ].filter(Boolean);
}

function summaryLines({ issuer, source }, { validUntil }, country) {
  const until = words(country === "GB" ? "pricesValidSentence" : "quoteValidSentence", { day: spokenDay(validUntil) });
  const by = issuer?.name === undefined ? words("issuedByNobody") : words("issuedBy", { name: issuer.name });
  const lines = [`${until}; ${by}.`];
  if (source?.kind === "example") lines.push(words("examplePrices"));
  if (source?.kind === "web") {
    const at = source.url === undefined ? "" : words("webAt", { address: source.url });
    const on = source.readOn === undefined ? "" : words("webOn", { day: spokenDay(source.readOn) });
    lines.push(words("webPrices", { at, on }));
  }
  return lines;
}

/** Whether an amount is above nothing. */
export function isAbove(text) {
  return minorUnits(text) > 0n;
}
