// What the person has entered, as it was typed: nothing is put right, rounded or thrown away.

/** The ways that can be laid side by side with doing nothing, in the order in which they are shown. */
export const optionKinds = [
  "once", "course", "upkeep", "tryFirst", "neurectomy", "radiofrequency", "resection", "liposuction", "stretching",
];

/** What can matter, in the order in which it is first shown. */
export const aspects = ["result", "cost", "weakness", "sideEffects", "visits", "howSoon", "reversibility"];

/** Where prices may come from. */
export const priceOrigins = ["region", "own", "list"];

/** How thick the muscle is. */
export const muscles = ["unknown", "thin", "medium", "thick"];

/** The answers to a health question. */
export const screeningWords = ["no", "yes", "unsure"];

/** Answers before anything is said. */
export function freshAnswers() {
  return {
    price: { from: "", region: "", typical: "", low: "", high: "", currency: "", product: "" },
    muscle: "unknown",
    months: "24",
    accumulates: false,
    options: { once: true, upkeep: true, tryFirst: true },
    course: { sessions: "2", weeks: "26" },
    upkeep: { weeks: "26" },
    tryFirst: { weeks: "26" },
    screening: {},
    ranking: [],
    points: null,
    costAtMost: "",
    noChanceOf: [],
    personal: { travel: "", hours: "", hourValue: "" },
    quiz: {},
    sure: {},
    ownMatter: "",
    ownQuestions: "",
    leaning: "",
  };
}
