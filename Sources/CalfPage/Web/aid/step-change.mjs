// What would change the picture: other weights, and evidence at the ends of its ranges.

import { drawn, element, list } from "../common/dom.mjs";
import { spokenNumber, words } from "../common/words.mjs";
import { answerStep, lead, titled } from "./step.mjs";

/** The eighth step. */
export function changeStep(aid) {
  return answerStep(aid, {
    id: "change", title: words("changeTitle"), before: lead("changeLead"),
    draw: ({ ahead, wouldChange, weighing, options, matters }) => [
      titled(
        words("weightsTitle"),
        wouldChange?.length > 0 ? [element("p", {}, ahead), list(wouldChange)] : element("p", {}, words("nothingChanges")),
      ),
      weighing.tornado?.length > 0 && titled(words("evidenceTitle"), element("p", {}, words("evidenceLead")), tornado(weighing.tornado, options, matters)),
    ],
  });
}

function tornado(swings, options, matters) {
  const name = (list, id) => list.find((one) => one.id === id)?.title ?? id;
  const percent = (value) => Math.max(0, Math.min(100, value * 100));
  return element("ul", { class: "bars" }, swings.map(({ option, criterion, valueAtLow, valueAtHigh }) => {
    const [from, to] = [valueAtLow, valueAtHigh].map(percent).sort((one, other) => one - other);
    const title = words("swing", { option: name(options, option), matter: name(matters, criterion) });
    const said = words("swingPoints", { low: spokenNumber(Math.round(valueAtLow * 100)), high: spokenNumber(Math.round(valueAtHigh * 100)) });
    return element(
      "li", {}, element("b", {}, title),
      drawn(
        "svg", { class: "stack", height: 18, "aria-hidden": "true" }, drawn("rect", { class: "whole", width: "100%", height: "100%" }),
        drawn("rect", { class: "filled", x: `${from}%`, width: `${Math.max(0.5, to - from)}%`, height: "100%" }),
      ),
      element("span", { class: "small" }, said),
    );
  }));
}
