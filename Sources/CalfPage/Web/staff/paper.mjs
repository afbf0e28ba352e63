// The printed quote: the parts in the order in which the command prints them.

import { spokenAmount } from "../common/money.mjs";
import { words } from "../common/words.mjs";
import { paperCosts, paperInstalments, paperSessions, paperVials, withDigits } from "./paper-costs.mjs";
import { mayNameReductions, paperCountry, paperEstimate, paperExpectations, paperFooter, paperReductions, scheduledLater } from "./paper-countries.mjs";
import { counted, paperHead } from "./paper-head.mjs";
import { paperScope, paperTerms } from "./paper-terms.mjs";

/**
 * The document of a quote in personal view; `products` are those of the tables: `{ issuer, title, identity, headline, summary, sections, signatures, footer }`.
 * A value of null is a line to be filled in by hand; blocks are `{ facts }`, `{ table }`, `{ list }` or `{ paragraph }`.
 */
export function paperOf({ list, quote, products }) {
  const { request, currency, totals, dose: { left, right } } = quote;
  const units = counted(left + right, "unitWords");
  const paper = {
    list, quote, request, country: list.jurisdiction, productName: productName(quote.product, products),
    dose: right === 0 ? words("leftOnly", { units }) : left === 0 ? words("rightOnly", { units }) : words("bothLegs", { units, left, right }),
    sessionsLater: scheduledLater(request, list),
    showsReductions: mayNameReductions(list, quote, list.jurisdiction),
    money: (text) => spokenAmount(withDigits(text, totals.payable), currency),
  };
  const notes = quote.warnings.map(({ message }) => message);
  if (isUnder18(request)) notes.push(words("under18"));
  const sections = [
    paperEstimate(paper), paperCosts(paper), paperSessions(paper), paperVials(paper), paperReductions(paper), paperInstalments(paper),
    paperTerms(paper), paperScope(paper), { title: words("knowTitle"), blocks: notes.length > 0 ? [{ list: notes }] : [] },
    paperExpectations(), paperCountry(paper),
  ];
  return {
    ...paperHead(paper), sections: sections.filter(({ blocks }) => blocks.length > 0),
    signatures: [words("signPatient"), words("signClinic")], footer: paperFooter(paper),
  };
}

function productName(id, products) {
  const name = products.find((one) => one.id === id)?.name ?? id;
  return name === id ? id : words("productWithId", { name, id });
}

function isUnder18({ date, patient }) {
  const born = patient?.dateOfBirth;
  return born !== undefined && date < `${String(Number(born.slice(0, 4)) + 18).padStart(4, "0")}${born.slice(4)}`;
}
