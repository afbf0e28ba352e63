// Questions to take to the clinician, and room for one's own.

import { element, list } from "../common/dom.mjs";
import { textArea } from "../common/fields.mjs";
import { words } from "../common/words.mjs";
import { answerStep, lead, titled } from "./step.mjs";

/** The ninth step. */
export function questionsStep(aid) {
  const own = textArea({
    label: words("ownQuestions"), hint: words("ownQuestionsHint"), value: aid.answers.ownQuestions,
    act: (value) => aid.change((answers) => { answers.ownQuestions = value; }),
  });
  return answerStep(aid, {
    id: "questions", title: words("questionsTitle"), before: lead("questionsLead"), after: element("div", { class: "part" }, own.node),
    draw: ({ questions }) => titled(words("toAskTitle"), list(questions)),
  });
}
