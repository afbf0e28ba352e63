// The words of the page, from its one table of strings.

import tables from "../strings.en.json" with { type: "json" };

const sentences = Object.assign({}, ...Object.values(tables).filter((section) => typeof section === "object"));

/** A sentence by its key, `{name}` in it replaced. */
export function words(key, values = {}) {
  const found = sentences[key];
  if (typeof found !== "string") throw new Error(`there are no words for ${key}`);
  return found.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** A group of words by its key: an object of sentences. */
export function wordGroup(key) {
  const found = sentences[key];
  if (typeof found !== "object") throw new Error(`there is no group of words ${key}`);
  return found;
}

/**
 * An amount as far as it can be read, as the engine rounds it in its own sentences: to two digits that count, to three
 * where the first is a 1. The low end of a range is rounded down and the high end up.
 */
export function readableAmount(text, toWhole = Math.round) {
  const [amount, decimals] = [Number(text), text.split(".")[1]?.length ?? 0];
  let step = 10 ** -decimals;
  while (amount / step >= 200) step *= 10;
  return spokenNumber(toWhole(amount / step) * step);
}

/** Two amounts as ends of a range: what lies between them lies between what is read. */
export function readableEnds(low, high) {
  // What a division leaves beside a whole number is none of the amount's.
  return [readableAmount(low, (steps) => Math.floor(steps + 1e-9)), readableAmount(high, (steps) => Math.ceil(steps - 1e-9))];
}

/** A number as the reader writes it. */
export function spokenNumber(number) {
  return number.toLocaleString(tables.locale);
}
