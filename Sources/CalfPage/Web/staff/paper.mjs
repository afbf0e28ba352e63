// The printed quote: the parts in the order in which the command prints them.

import { spokenAmount } from "../common/money.mjs";
import { words } from "../common/words.mjs";
import { paperCosts, paperInstalments, paperSessions, paperVials, withDigits } from "./paper-costs.mjs";
import { paperCountry, paperEstimate, paperExpectations, paperFooter, paperReductions, paperSources, reductionsNamed, scheduledLater } from "./paper-countries.mjs";
import { counted, isAbove, paperHead } from "./paper-head.mjs";
import { paperScope, paperTerms } from "./paper-terms.mjs";

/**
 * The document of a quote in personal view; `products` and `sources` are those of the tables: `{ issuer, title, identity, headline, summary, sections, signatures, footer }`.
 * A value of null is a line to be filled in by hand; blocks are `{ facts }`, `{ table }`, `{ list }` or `{ paragraph }`.
 */
export function paperOf({ list, quote, products, sources }) {
  const { request, currency, totals, dose: { left, right } } = quote;
  const units = counted(left + right, "unitWords");
  const namedReductions = reductionsNamed(list, quote, list.jurisdiction);
  const [under18] = quote.warnings.filter(({ code }) => code === "under18").map(({ message }) => message);
  // Australia gives a patient under 18 no price.
  const withheld = under18 !== undefined && list.jurisdiction === "AU";
  const showsReductions = namedReductions.length === quote.reductions.length;
  const paper = {
    list, quote, request, country: list.jurisdiction, productName: productName(quote.product, products),
    dose: right === 0 ? words("leftOnly", { units }) : left === 0 ? words("rightOnly", { units }) : words("bothLegs", { units, left, right }),
    sessionsLater: scheduledLater(request, list),
    // Charges stand beside what reductions leave of them only where all of these are named.
    namedReductions, showsReductions, showsCharges: showsReductions || !isAbove(totals.discounts),
    withheld, stops: [withheld && words("noPriceUnder18"), under18].filter(Boolean),
    money: (text) => spokenAmount(withDigits(text, totals.payable), currency),
  };
  const notes = quote.warnings.filter(({ code }) => code !== "under18").map(({ message }) => message);
  const prices = withheld ? [paperScope(paper)] : [
    paperEstimate(paper), paperCosts(paper), paperSessions(paper), paperVials(paper), paperReductions(paper), paperInstalments(paper),
    paperTerms(paper), paperScope(paper),
  ];
  const sections = [
    ...prices, { title: words("knowTitle"), blocks: notes.length > 0 ? [{ list: notes }] : [] }, paperExpectations(), paperCountry(paper),
  ];
  return {
    ...paperHead(paper), sections: [...sections, paperSources(sections, sources)].filter(({ blocks }) => blocks.length > 0),
    signatures: withheld ? [] : [words("signPatient"), words("signClinic")], footer: paperFooter(paper),
  };
}

function productName(id, products) {
  const name = products.find((one) => one.id === id)?.name ?? id;
  return name === id ? id : words("productWithId", { name, id });
}
