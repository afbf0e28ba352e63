// Answers as a file, and a file as answers: nothing in it is trusted.

import { aspects, freshAnswers, muscles, optionKinds, priceOrigins, screeningWords } from "./answers.mjs";
import { notSure } from "./step-lean.mjs";

/** The largest file that is read. */
export const MostSavedBytes = 100_000;

const format = "calfcalc.answers/1";

/** The file of some answers. */
export function written(answers) {
  return `${JSON.stringify({ format, ...answers }, null, 2)}\n`;
}

/**
 * The answers in a file. Only what is known is looked at, and every value must be one that the page could have
 * written: a RangeError for one that is not, a SyntaxError for no JSON at all, a TypeError for another file.
 */
export function readSaved(file, { screening, evidence, priceList }) {
  const found = JSON.parse(file);
  if (typeof found !== "object" || found === null || found.format !== format) throw new TypeError("another file");
  const risks = [...evidence.uncounted, ...evidence.counted].map(({ id }) => id);
  const numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
  const price = part(found, "price");
  const from = word(price, "from", ["", ...priceOrigins]);
  const answers = {
    ...freshAnswers(),
    price: {
      // A list that this page does not carry cannot be gone on with.
      from: from === "list" && !priceList ? "" : from,
      region: /^[A-Z]{0,2}$/.test(text(price, "region")) ? price.region : fail(),
      ...texts(price, ["typical", "low", "high", "currency"]),
      product: priceList?.items.find(({ product }) => product && product === price.product)?.product ?? "",
    },
    muscle: word(found, "muscle", muscles),
    ...texts(found, ["months", "costAtMost", "ownMatter"]),
    accumulates: found.accumulates === true,
    options: flags(part(found, "options"), optionKinds),
    course: texts(part(found, "course"), ["sessions", "weeks"]),
    upkeep: texts(part(found, "upkeep"), ["weeks"]),
    tryFirst: texts(part(found, "tryFirst"), ["weeks"]),
    screening: chosen(part(found, "screening"), screening.map(({ id }) => id), screeningWords),
    ranking: several(found, "ranking", aspects),
    points: found.points === null ? null : numbersOf(part(found, "points"), aspects),
    noChanceOf: several(found, "noChanceOf", risks),
    personal: texts(part(found, "personal"), ["travel", "hours", "hourValue"]),
    quiz: chosen(part(found, "quiz"), numbers, numbers),
    sure: chosen(part(found, "sure"), numbers, ["yes", "no"]),
    ownQuestions: text(found, "ownQuestions", 5_000),
    leaning: word(found, "leaning", ["", "none", notSure, ...optionKinds]),
  };
  return answers;
}

function fail() {
  throw new RangeError("not what this page writes");
}

function part(object, key) {
  const value = Object.hasOwn(object, key) ? object[key] : fail();
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : fail();
}

function text(object, key, most = 200) {
  const value = Object.hasOwn(object, key) ? object[key] : fail();
  return typeof value === "string" && value.length <= most ? value : fail();
}

function texts(object, keys) {
  return Object.fromEntries(keys.map((key) => [key, text(object, key)]));
}

function word(object, key, known) {
  const value = text(object, key);
  return known.includes(value) ? value : fail();
}

function flags(object, known) {
  return Object.fromEntries(known.filter((key) => Object.hasOwn(object, key) && object[key] === true).map((key) => [key, true]));
}

function chosen(object, keys, known) {
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(object, key)).map((key) => [key, word(object, key, known)]));
}

function several(object, key, known) {
  const values = Object.hasOwn(object, key) ? object[key] : fail();
  if (!Array.isArray(values) || new Set(values).size !== values.length) fail();
  return values.map((value) => (known.includes(value) ? value : fail()));
}

function numbersOf(object, keys) {
  const isPoints = (value) => Number.isInteger(value) && value >= 0 && value <= 100;
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(object, key)).map((key) => [key, isPoints(object[key]) ? object[key] : fail()]));
}
