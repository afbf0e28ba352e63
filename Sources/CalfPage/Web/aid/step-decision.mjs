// The decision: what there is to choose from, and what no one should miss.

import { element, fill, list } from "../common/dom.mjs";
import { words } from "../common/words.mjs";

/** The first step. */
export function decisionStep(aid) {
  const told = element("div", { class: "part" });
  return {
    id: "decision", title: words("decisionTitle"), node: element("div", {}, told),
    shown() {
      const { answer } = aid;
      fill(told, answer && [element("p", {}, answer.condition), element("p", { class: "lead" }, answer.decision), list(answer.messages)]);
    },
  };
}
