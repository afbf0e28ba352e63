// Where one leans, or that one is not sure.

import { element, fill } from "../common/dom.mjs";
import { radioField } from "../common/fields.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { answerStep, lead } from "./step.mjs";

/** What stands for not being sure; no option is called that. */
export const notSure = "?";

/** The eleventh step. */
export function leanStep(aid) {
  const place = element("div", { class: "part" });
  let made = "";
  const step = answerStep(aid, { id: "lean", title: words("leanTitle"), before: lead("leanLead"), after: place, draw: () => null });
  const { shown } = step;
  step.shown = () => {
    shown();
    const { leanings = [], sure = [] } = aid.answer ?? {};
    if (JSON.stringify([leanings, sure]) === made) return;
    made = JSON.stringify([leanings, sure]);
    fill(place, leanings.length > 0 && [leanField(aid, leanings), sure.map((legend, number) => sureField(aid, legend, number))]);
  };
  return step;
}

function leanField(aid, leanings) {
  const field = radioField({
    legend: words("leaning"), value: aid.answers.leaning,
    choices: leanings.map(({ option, text }) => [option ?? notSure, text]),
    act: (value) => aid.change((answers) => { answers.leaning = value; }),
  });
  return field.node;
}

function sureField(aid, legend, number) {
  const field = radioField({
    legend, inline: true, value: aid.answers.sure[number], choices: Object.entries(wordGroup("yesNo")),
    act: (value) => aid.change(({ sure }) => { sure[number] = value; }),
  });
  return field.node;
}
