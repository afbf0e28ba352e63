// The person's answers as requests to the engine, and which field each part of a request comes from.

import { amount, figure } from "../common/typed.mjs";
import { optionKinds } from "./answers.mjs";

/** The field without which the engine cannot be asked; null where it can. */
export function missingField({ price, muscle }) {
  if (price.from === "list") return muscle === "unknown" ? "muscle" : null;
  if (price.from === "own") return amount(price.typical) === undefined ? "typical" : null;
  return price.region === "" ? "region" : null;
}

/** `{ request, places }`: what to ask, and the field of each path in it that a complaint may name. */
export function decideRequest(answers, date, priceList) {
  const options = optionRequests(answers);
  const decide = {
    person: person(answers),
    price: price(answers, date, priceList),
    options: [{ kind: "none" }, ...options.map(({ request }) => request)],
    matters: matters(answers),
    dealBreakers: { costAtMost: amount(answers.costAtMost), noChanceOf: answers.noChanceOf },
    personal: personal(answers),
    date,
  };
  const places = {
    "decide.person.horizonMonths": "months",
    "decide.person.muscle": "muscle",
    "decide.price.quote.dose": "muscle",
    "decide.price.quote.product": "product",
    "decide.price.region": "region",
    "decide.price.currency": "currency",
    "decide.price.perSession.low": "low",
    "decide.price.perSession.high": "high",
    "decide.price.perSession": "typical",
    "decide.price": "origin",
    "decide.dealBreakers.costAtMost": "costAtMost",
    "decide.personal.travelPerVisit": "travel",
    "decide.personal.hoursPerVisit": "hours",
    "decide.personal.hourValue": "hourValue",
    "decide.matters": "points",
  };
  options.forEach(({ kind, request }, place) => {
    const path = `decide.options[${place + 1}]`;
    places[path] = request.sessions === undefined ? `${kind}.weeks` : `${kind}.sessions`;
    places[`${path}.everyWeeks`] = `${kind}.weeks`;
    places[`${path}.intervalWeeks`] = `${kind}.weeks`;
  });
  return { request: { decide }, places };
}

/** The field that a complaint is about: that of the longest path which the complaint's begins with. */
export function fieldAt(path, places) {
  const isWithin = (place) => path === place || (path.startsWith(place) && ".[".includes(path[place.length]));
  const known = Object.keys(places).filter(isWithin).sort((one, other) => other.length - one.length);
  return known.length > 0 ? places[known[0]] : null;
}

/** What the bill of one option comes to, month by month; nothing where its plan has no sessions. */
export function estimateRequest(answers, date, priceList, plan) {
  const list = answers.price.from === "list";
  const estimate = {
    ...(list ? { priceList, product: answers.price.product } : price(answers, date)),
    ...plan,
    muscle: list || answers.muscle !== "unknown" ? answers.muscle : undefined,
    horizonMonths: figure(answers.months),
    personal: personal(answers),
    date,
  };
  return { estimate };
}

/** The plan of sessions of an option, as an estimate takes it; nothing for an option without injections. */
export function planOf(kind, answers) {
  if (kind === "once") return { sessions: 1, upkeepEveryWeeks: "none" };
  if (kind === "course") {
    const { sessions, weeks } = answers.course;
    return { sessions: figure(sessions), intervalWeeks: figure(weeks), upkeepEveryWeeks: "none" };
  }
  if (kind === "upkeep" || kind === "tryFirst") return { sessions: 1, upkeepEveryWeeks: figure(answers[kind].weeks) };
  return null;
}

function person(answers) {
  const screening = Object.keys(answers.screening).length > 0 ? answers.screening : undefined;
  // With a list the dose says what the muscle is.
  const muscle = answers.price.from === "list" ? undefined : answers.muscle;
  return { muscle, horizonMonths: figure(answers.months), screening, accumulates: answers.accumulates || undefined };
}

function price(answers, date, priceList) {
  const { from, region, low, typical, high, currency, product } = answers.price;
  if (from === "list") {
    return { quote: { priceList, product, dose: { muscle: answers.muscle }, date, sessions: 1 } };
  }
  if (from === "own") {
    const isRange = amount(low) !== undefined || amount(high) !== undefined;
    const range = { low: amount(low), typical: amount(typical), high: amount(high) };
    return { perSession: isRange ? range : amount(typical), currency: currency.trim().toUpperCase() };
  }
  return { region };
}

function optionRequests({ options, course, upkeep, tryFirst }) {
  const requests = {
    once: { kind: "once" },
    course: { kind: "course", sessions: figure(course.sessions), intervalWeeks: figure(course.weeks) },
    upkeep: { kind: "upkeep", everyWeeks: figure(upkeep.weeks) },
    tryFirst: { kind: "tryFirst", everyWeeks: figure(tryFirst.weeks) },
  };
  return optionKinds.filter((kind) => options[kind]).map((kind) => (
    { kind, request: requests[kind] ?? { kind: "other", id: kind, procedure: kind } }
  ));
}

function matters({ ranking, points }) {
  if (ranking.length === 0) return undefined;
  if (!points) return { ranking };
  return { weights: Object.fromEntries(ranking.map((id) => [id, points[id] ?? 0])) };
}

function personal({ personal: { travel, hours, hourValue } }) {
  // Hours count once it is said what one is worth.
  const isTimed = amount(hours) !== undefined && amount(hourValue) !== undefined;
  const spent = { travelPerVisit: amount(travel), hoursPerVisit: isTimed ? figure(hours) : undefined, hourValue: isTimed ? amount(hourValue) : undefined };
  return Object.values(spent).some((value) => value !== undefined) ? spent : undefined;
}
