// The end: print it, save it, or come back with what was saved.

import { element, fill } from "../common/dom.mjs";
import { fileButton, giveFile, pickedText } from "../common/files.mjs";
import { words } from "../common/words.mjs";
import { MostSavedBytes, readSaved, written } from "./saved.mjs";
import { answerStep, lead } from "./step.mjs";
import { summary } from "./summary.mjs";

/** The twelfth step; `restart` builds everything anew from other answers. */
export function summaryStep(aid, restart) {
  const said = element("p", { class: "notice", role: "status" });
  const open = async (input) => {
    try {
      const text = await pickedText(input, MostSavedBytes);
      if (text === null) return;
      restart(readSaved(text, aid));
    } catch (reason) {
      fill(said, reason instanceof RangeError ? words("savedBad") : words("savedNotOurs"));
    }
  };
  const buttons = element(
    "div", { class: "buttons" },
    element("button", { type: "button", class: "button", onclick: () => print() }, words("print")),
    element("button", { type: "button", class: "button quiet", onclick: () => giveFile("calf-answers.json", "application/json", written(aid.answers)) }, words("save")),
    fileButton({ label: words("load"), accept: ".json,application/json", act: open }),
  );
  return answerStep(aid, {
    id: "summary", title: words("summaryTitle"), before: [lead("summaryLead"), element("div", { class: "part" }, buttons, said)],
    draw: () => summary(aid),
  });
}

/** What is printed, whatever step is in view. */
export function paper(aid, signal) {
  const node = element("div", { class: "paper" });
  const draw = () => fill(node, element("h1", {}, words("paperTitle")), element("p", {}, words("caution")), aid.answer ? summary(aid) : element("p", {}, words("needsPrice")));
  addEventListener("beforeprint", draw, { signal });
  return node;
}
