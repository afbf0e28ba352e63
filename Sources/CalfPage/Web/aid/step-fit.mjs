// How the options fit what was said, and how firm that is.

import { element, list } from "../common/dom.mjs";
import { words } from "../common/words.mjs";
import { pointBars } from "./bars.mjs";
import { answerStep, lead, titled } from "./step.mjs";
import { comparison } from "./table.mjs";

/** The seventh step. */
export function fitStep(aid) {
  return answerStep(aid, {
    id: "fit", title: words("fitTitle"), before: lead("fitLead"),
    draw: (answer) => [
      titled(words("firmTitle"), element("p", { class: "decision" }, answer.firmness)),
      titled(words("pointsTitle"), pointBars(aid), element("details", {}, element("summary", {}, words("howWeighed")), list(answer.explanation))),
      titled(words("sideBySideTitle"), comparison(aid, words("sideBySideCaption"))),
    ],
  });
}
