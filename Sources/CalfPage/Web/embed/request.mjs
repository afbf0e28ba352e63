// What stands in the element's fields, as a request for an estimate.

import { amount, figure } from "../common/typed.mjs";

/** Fields before anything is entered; `from` is `region`, `own`, `list` or nothing yet. */
export function freshFields() {
  return { from: "", region: "", price: "", currency: "", product: "", muscle: "", sessions: "", weeks: "", months: "24" };
}

/** Whether there is a price to start from. */
export function hasPrice({ from, region, price }) {
  return from === "list" || (from === "own" ? price.trim() !== "" : region !== "");
}

/** The request; a course of so many sessions ends after them, and of what is left open the engine knows how open it is. */
export function calcRequest({ from, region, price, currency, product, muscle, sessions, weeks, months }, list, date) {
  const origins = {
    list: { priceList: list, product: product || undefined, date, muscle: muscle || "unknown" },
    own: { perSession: amount(price), currency: currency.trim().toUpperCase() },
    region: { region },
  };
  const count = amount(sessions) && figure(sessions);
  return {
    estimate: {
      ...origins[from], sessions: count, upkeepEveryWeeks: count === undefined ? undefined : "none",
      intervalWeeks: count === 1 ? undefined : amount(weeks) && figure(weeks), horizonMonths: figure(months),
    },
  };
}

/** The field that a path of the request comes from. */
export function calcField(path) {
  const member = path.split(".")[1];
  return { perSession: "price", intervalWeeks: "weeks", horizonMonths: "months", region: "from", priceList: "from" }[member] ?? member;
}
