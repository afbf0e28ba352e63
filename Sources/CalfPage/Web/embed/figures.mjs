// The element's answer: what it may cost, how sure that is, and what it does not say.

import { fanPicture } from "../aid/fan.mjs";
import { element, list } from "../common/dom.mjs";
import { readableAmount, readableEnds, spokenNumber, wordGroup, words } from "../common/words.mjs";

/** Two amounts, rounded to what is known: `GBP 1,270 to 4,000`. */
export function aboutRange({ p10, p90 }, currency) {
  const [low, high] = readableEnds(p10, p90);
  return `${currency} ${low === high ? low : words("calcRange", { low, high })}`;
}

/** The headline of an estimate, as a sentence. */
export function calcSpoken({ horizon, horizonMonths, currency }) {
  return `${words("calcOver", { months: horizonMonths })}: ${aboutRange(horizon, currency)}.`;
}

/** The figures of an estimate on a given width. */
export function calcFigures(answer, width, listName) {
  const { horizon, horizonMonths, firstYear, perSession, visits, currency, months, notIncluded, warnings, engine } = answer;
  const spread = ({ p10, p90 }) => (p10 === p90 ? spokenNumber(p10) : words("calcRange", { low: spokenNumber(p10), high: spokenNumber(p90) }));
  const lines = [
    [words("calcSession"), aboutRange(perSession, currency)],
    horizonMonths > 12 && [words("calcYear"), aboutRange(firstYear, currency)],
    [words("calcVisits"), spread(visits.horizon)],
  ].filter(Boolean);
  const most = Math.max(...months.map(({ p90 }) => Number(p90)));
  const range = aboutRange(horizon, currency);
  return [
    element("p", { class: "result" }, element("span", {}, words("calcOver", { months: spokenNumber(horizonMonths) })), " ", element("b", {}, range)),
    element("p", { class: "soft" }, words("calcMostly", { middle: `${currency} ${readableAmount(horizon.p50)}` })),
    element("dl", {}, lines.map(([label, value]) => element("div", {}, element("dt", {}, label), element("dd", {}, value)))),
    element("p", { class: "soft" }, sureness(answer, listName)),
    months.length > 1 && element("figure", {}, element("figcaption", { class: "soft" }, words("calcFan", { currency })), fanPicture({ months, most, width, alternative: words("calcFanAlternative", { months: spokenNumber(horizonMonths), range }) })),
    element("details", {}, element("summary", {}, words("calcNotIn")), list(notIncluded.map(({ message }) => message))),
    warnings.length > 0 && element("details", {}, element("summary", {}, words("calcNotes")), list(warnings.map(({ message }) => message))),
    element("p", { class: "soft" }, words("calcAbout", engine)),
  ];
}

function sureness({ prices, inputs }, listName) {
  const parts = [];
  if (prices.from === "region") parts.push(words("calcSure", { certainty: wordGroup("calcCertainties")[inputs.price.certainty], day: inputs.price.readOn }));
  else parts.push(prices.from === "priceList" ? words("calcSureList", { name: listName ?? prices.priceList.id }) : words("calcSureOwn"));
  if (inputs.sessions.certainty) parts.push(words("calcSureSessions", { certainty: wordGroup("calcCertainties")[inputs.sessions.certainty] }));
  return parts.join(" ");
}
