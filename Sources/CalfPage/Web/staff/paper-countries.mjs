// The printed quote: what a country asks for, what is to be expected, and the foot.

import { amountText, digitsOf, minorUnits, spokenAmount, sum } from "../common/money.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { counted, isAbove, named, spokenDay, spokenList, taxName } from "./paper-head.mjs";

/** The fields of a good faith estimate; without blocks outside the United States. */
export function paperEstimate({ list, quote, request, country, productName, dose, sessionsLater }) {
  const section = { title: words("estimateTitle"), isWide: true, blocks: [] };
  if (country !== "US") return section;
  const labels = wordGroup("estimateFacts");
  const number = (scheme) => list.issuer?.identifiers?.find((one) => one.scheme === scheme)?.value ?? null;
  const day = (value) => (value === undefined ? null : spokenDay(value));
  const facts = [
    [labels.patient, request.patient?.name ?? null], [labels.birth, day(request.patient?.dateOfBirth)],
    [labels.service, words("mainService", { product: productName, dose })], [labels.serviceDay, day(request.scheduledFor)],
    [labels.diagnosis, null], [labels.provider, list.issuer?.name ?? null], [labels.npi, number("NPI")], [labels.tin, number("TIN")],
    [labels.place, list.issuer?.address ?? null], [labels.separately, sessionsLater], [labels.askedOn, day(request.requestedOn)],
    [labels.giveBy, giveBy(request)],
  ];
  const lines = Object.values(wordGroup("disclaimers"));
  const { payable } = quote.totals;
  if (quote.currency === "USD") {
    const limit = amountText(minorUnits(payable) + 40_000n, digitsOf(payable));
    lines.push(`${lines.pop()} ${words("disputeFrom", { amount: spokenAmount(limit, "USD") })}`);
  }
  section.blocks = [{ facts }, { list: lines }];
  return section;
}

/** What of the course an estimate leaves to be scheduled later. */
export function scheduledLater({ sessions }, { touchUp }) {
  const parts = sessions === 1 ? [] : [wordGroup("laterSessions")[Math.min(sessions, 4)].replace("{last}", sessions)];
  if (touchUp) parts.push(words("laterTouchUp"));
  return parts.length > 0 ? parts.join("; ") : words("laterNothing");
}

const dayLength = 86_400_000;

/** Working days from a day to the one before another; no more than ten are counted. */
function businessDaysBetween(from, to) {
  let count = 0;
  for (let day = Date.parse(from); day < Date.parse(to) && count < 10; day += dayLength) {
    if (![0, 6].includes(new Date(day).getUTCDay())) count += 1;
  }
  return count;
}

function businessDaysAfter(from, most) {
  let day = Date.parse(from);
  for (let count = 0; count < most;) {
    day += dayLength;
    if (![0, 6].includes(new Date(day).getUTCDay())) count += 1;
  }
  return new Date(day).toISOString().slice(0, 10);
}

function giveBy({ date, requestedOn, scheduledFor }) {
  if (requestedOn === undefined) return null;
  const spoken = (days) => {
    const last = businessDaysAfter(requestedOn, days);
    return last < date ? words("giveByPast", { day: spokenDay(last) }) : spokenDay(last);
  };
  if (scheduledFor === undefined) return words("giveByAsked", { day: spoken(3) });
  const ahead = businessDaysBetween(requestedOn, scheduledFor);
  if (ahead < 3) return words("giveByShort");
  const days = ahead >= 10 ? 3 : 1;
  return words("giveByBooked", { day: spoken(days), days: counted(days, "businessDayWords") });
}

/** What the country adds at the end; without blocks where it adds nothing. */
export function paperCountry({ list, quote, request, country, withheld }) {
  const { currency, totals } = quote;
  if (country === "GB") return { title: words("decisionHeading"), blocks: [{ list: Object.values(wordGroup("britain")) }] };
  if (country === "AU") {
    const { wait, ...others } = wordGroup("australia");
    // Where no price is given the wait stands with the reason, at the top.
    return { title: words("decisionHeading"), blocks: [{ list: [...Object.values(others), ...(withheld ? [] : [wait])] }] };
  }
  if (country === "SG") {
    const line = !list.tax ? words("noGst") : isAbove(totals.tax) ? null : words("noTaxCharged", { tax: taxName(list) });
    return { title: words("taxHeading"), blocks: line ? [{ list: [line] }] : [] };
  }
  if (country !== "KR") return { title: "", blocks: [] };
  const labels = wordGroup("explained");
  const treatment = quote.lines.find(({ kind }) => ["treatment", "package", "excess"].includes(kind));
  const facts = [];
  if (treatment) {
    const net = sum(quote.lines.filter(({ item }) => item === treatment.item).map((line) => line.net));
    facts.push([labels.item, `${named(list.items, treatment.item).name}, ${counted(request.sessions, "sessionWords")}`], [labels.price, spokenAmount(net, currency)]);
  }
  facts.push([labels.total, spokenAmount(totals.payable, currency)], [labels.by, null], [labels.on, null]);
  return { title: words("explainedTitle"), blocks: [{ facts }] };
}

/** What a reduction was taken from, and from when to when it holds; null where that is not all known. */
function wholeReduction(list, quote, { promotion, amount }) {
  const { when } = named(list.promotions, promotion);
  const through = when?.through ?? list.validThrough;
  if (through === undefined) return null;
  const rule = `promotions[${list.promotions.findIndex(({ id }) => id === promotion)}]`;
  // The engine writes what was left before it as the last of "10 % of 2400.00", "25.00 off 624.00", "… instead of 624.00".
  const nets = quote.steps.filter((step) => step.rule === rule).map(({ because }) => /(?: of| off) (\d+(?:\.\d+)?)/.exec(because)?.[1]);
  if (nets.length === 0 || nets.includes(undefined)) return null;
  const before = sum(nets);
  return minorUnits(before) >= minorUnits(amount) && isAbove(before) ? { from: when?.from ?? list.validFrom, through, before } : null;
}

/** The reductions that may be named: South Korea wants each whole. */
export function reductionsNamed(list, quote, country) {
  return quote.reductions.filter((one) => country !== "KR" || one.stage === "redemption" || wholeReduction(list, quote, one));
}

/** Each promotion in whole, where the country asks for that, and why one is not set out. */
export function paperReductions({ list, quote, country, showsReductions, namedReductions, money, productName }) {
  const section = { title: words("reductionsTitle"), blocks: [] };
  if (country !== "KR") return section;
  const labels = wordGroup("reductionFacts");
  for (const reduction of namedReductions.filter(({ stage }) => stage !== "redemption")) {
    const promotion = named(list.promotions, reduction.promotion);
    const { from, through, before } = wholeReduction(list, quote, reduction);
    const after = amountText(minorUnits(before) - minorUnits(reduction.amount), digitsOf(before));
    section.blocks.push({ facts: [
      [labels.reduction, promotion.name], [labels.rate, rateText(promotion, quote.currency, money)], [labels.for, audienceText(promotion, money)],
      [labels.period, words("periodOf", { from: spokenDay(from), through: spokenDay(through) })], [labels.on, scopeText(list, promotion, productName)],
      [labels.before, spokenAmount(before, quote.currency)], [labels.after, spokenAmount(after, quote.currency)],
    ] });
  }
  // The form asks for every step, so that what stood before is known and only a period can be missing.
  if (!showsReductions) section.blocks.push({ paragraph: words("notSetOut") });
  return section;
}

function rateText({ stage, percent, amount, unitPrice, cap }, currency, money) {
  const what = percent !== undefined ? `${percent} %` : amount !== undefined ? money(amount) : words("pricedAt", { amount: spokenAmount(unitPrice, currency) });
  const reach = stage === "line" ? words("onEachLine") : "";
  return cap === undefined ? what : `${what}${words("atMost", { amount: money(cap) })}${reach}`;
}

function audienceText({ when = {} }, money) {
  const groups = when.audience === undefined ? [] : [when.audience].flat();
  const parts = [
    groups.length > 0 && words("forGroup", { groups: spokenList(groups, words("or")) }), when.code !== undefined && words("forCode"),
    when.minSessions !== undefined && words("forSessions", { sessions: when.minSessions }),
    when.minSubtotal !== undefined && words("forSubtotal", { amount: money(when.minSubtotal) }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("; ") : words("forEveryone");
}

function scopeText(list, { when = {} }, productName) {
  const names = [...new Set((when.items ?? []).map((id) => named(list.items, id).name))];
  if (when.products) names.push(words("onProduct", { product: productName }));
  return names.length > 0 ? spokenList(names) : words("onEverything");
}

/** What the treatment can be expected to do, and what not. */
export function paperExpectations() {
  return { title: words("expectTitle"), blocks: [{ list: Object.values(wordGroup("expectations")) }, { paragraph: words("urgentCare") }] };
}

/** The sources that sentences of the sections name, in the order of the table. */
export function paperSources(sections, sources) {
  const text = sections.flatMap(({ blocks }) => blocks.flatMap(({ list = [], paragraph = "" }) => [...list, paragraph])).join("\n");
  const cited = sources.filter(({ id }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text));
  const lines = cited.map(({ address, readOn, ...source }) => (
    words(address === "none shown" ? "sourceLineBare" : "sourceLine", { ...source, address, day: spokenDay(readOn) })
  ));
  return { title: words("sourcesTitle"), isWide: true, blocks: lines.length > 0 ? [{ list: lines }] : [] };
}

/** What stands at the foot. */
export function paperFooter({ list, quote, country, withheld }) {
  const known = wordGroup("countryRules");
  const rules = country === undefined ? words("rulesUnsaid") : known[country] ? words("rulesKnown", { country: known[country] }) : words("rulesOther", { country });
  const contact = list.issuer?.contact;
  return [
    ...(withheld ? [] : [words("signatureNote")]), ...(contact === undefined ? [] : [words("complaintsTo", { contact })]), rules,
    words("madeWith", quote.engine),
  ];
}
