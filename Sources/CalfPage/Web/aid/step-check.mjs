// A short check that the facts came across; it counts for nothing.

import { element, fill } from "../common/dom.mjs";
import { radioField } from "../common/fields.mjs";
import { words } from "../common/words.mjs";
import { answerStep, lead } from "./step.mjs";

/** The tenth step. */
export function checkStep(aid) {
  const place = element("div", { class: "part questions" });
  let made = "";
  const step = answerStep(aid, { id: "check", title: words("checkTitle"), before: lead("checkLead"), after: place, draw: () => null });
  const { shown } = step;
  step.shown = () => {
    shown();
    const check = aid.answer?.check ?? [];
    // Made again only where the facts, and with them the questions, have changed.
    if (JSON.stringify(check) === made) return;
    made = JSON.stringify(check);
    fill(place, check.map((one, number) => quizQuestion(aid, one, number)));
  };
  return step;
}

function quizQuestion(aid, { question: legend, choices, key }, number) {
  const reply = element("p", { class: "meaning", role: "status" });
  const say = (choice) => {
    if (choice === undefined) return;
    fill(reply, choice === String(key) ? words("right", { answer: choices[key] }) : words("notRight", { answer: choices[key] }));
  };
  const field = radioField({
    legend, value: aid.answers.quiz[number], choices: choices.map((text, place) => [String(place), text]),
    act(choice) {
      aid.change(({ quiz }) => { quiz[number] = choice; });
      say(choice);
    },
  });
  say(aid.answers.quiz[number]);
  field.node.append(reply);
  return field.node;
}
