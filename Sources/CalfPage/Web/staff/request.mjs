// The entries as a request for a quote, and which field each part of it comes from.

import { amount, figure } from "../common/typed.mjs";

/** Whether enough was entered to ask: a dose. */
export function isComplete(entries) {
  const parts = { legs: ["left", "right"], muscle: ["leftMuscle", "rightMuscle"], total: ["total"] }[entries.doseBy];
  return parts.some((part) => entries[part].trim() !== "");
}

/** The request. */
export function quoteRequest(entries, list) {
  const { print, audience, extras } = entries;
  const patient = { reference: amount(print.reference ?? ""), name: amount(print.name ?? ""), dateOfBirth: amount(print.dateOfBirth ?? "") };
  const chosen = Object.entries(extras).filter(([, count]) => count.trim() !== "").map(([id, count]) => [id, figure(count)]);
  const codes = entries.codes.split(/[\s,;]+/).filter(Boolean);
  const groups = Object.keys(audience).filter((group) => audience[group]);
  const sessions = figure(entries.sessions);
  return {
    quote: {
      priceList: list, date: entries.date.trim(), product: entries.product, dose: doseAsked(entries), sessions,
      intervalWeeks: sessions === 1 ? undefined : typedFigure(entries.intervalWeeks),
      package: entries.package || undefined, financing: entries.financing || undefined,
      extras: chosen.length > 0 ? Object.fromEntries(chosen) : undefined,
      codes: codes.length > 0 ? codes : undefined, audience: groups.length > 0 ? groups : undefined,
      recentUnits: typedFigure(entries.recentUnits),
      number: amount(print.number ?? ""), practitioner: amount(print.practitioner ?? ""),
      requestedOn: amount(print.requestedOn ?? ""), scheduledFor: amount(print.scheduledFor ?? ""),
      patient: Object.values(patient).some(Boolean) ? patient : undefined,
    },
  };
}

/** The field that a path of the request comes from; undefined where it is none. */
export function fieldOf(path, { doseBy }) {
  const [, member, inner] = path.split(".");
  if (member === "extras") return `extras.${path.slice("quote.extras.".length)}`;
  if (member === "patient") return inner;
  if (member !== "dose") return member?.replace(/\[\d+\]$/, "");
  const part = { left: "left", right: "right", total: "total" }[inner];
  if (doseBy === "muscle") return part ? `${part}Muscle` : "leftMuscle";
  return part ?? "dose";
}

function doseAsked({ doseBy, left, right, leftMuscle, rightMuscle, total }) {
  if (doseBy === "total") return { total: figure(total) };
  if (doseBy === "muscle" && leftMuscle === rightMuscle) return { muscle: leftMuscle };
  if (doseBy === "muscle") return { left: leftMuscle || undefined, right: rightMuscle || undefined };
  return { left: typedFigure(left), right: typedFigure(right) };
}

function typedFigure(typed) {
  return typed.trim() === "" ? undefined : figure(typed);
}
