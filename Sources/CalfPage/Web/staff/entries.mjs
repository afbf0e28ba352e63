// What reception has entered, as it was typed: nothing is put right, rounded or thrown away.

import { today } from "../common/typed.mjs";

// Weeks from one session to the next where nothing is said: as the command has it.
const usualWeeks = "26";

/** The ways to say a dose. */
export const doseWays = ["legs", "muscle", "total"];

/** The lines that stand on the printed quote alone, in their order. */
export const printLines = ["number", "name", "reference", "dateOfBirth", "practitioner", "requestedOn", "scheduledFor"];

/** A list's treatments. */
export function treatmentsOf(list) {
  return list.items.filter(({ role }) => role === "treatment");
}

/** What a list lets a patient add: extras, and fees that are charged if they are chosen. */
export function isChosen({ role, when }) {
  return role !== "treatment" && (when ?? (role === "extra" ? "chosen" : "always")) === "chosen";
}

/** The groups of patients that a list has promotions for. */
export function audiencesOf(list) {
  return [...new Set((list.promotions ?? []).flatMap(({ when }) => when?.audience ?? []))];
}

/** Entries to begin with on a list; of those on the list before, what does not hang on it stays. */
export function freshEntries(list, before = {}) {
  const products = treatmentsOf(list).map(({ product }) => product);
  return {
    doseBy: "legs", left: "", right: "", leftMuscle: "", rightMuscle: "", total: "", recentUnits: "",
    sessions: "1", intervalWeeks: usualWeeks, date: today(), print: {},
    ...before,
    product: products.includes(before.product) ? before.product : products[0] ?? "",
    package: "", extras: {}, codes: "", audience: {}, financing: "",
  };
}
