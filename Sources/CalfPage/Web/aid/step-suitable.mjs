// Health questions, each with why it is asked and what an answer means.

import { element, fill, list, redraw } from "../common/dom.mjs";
import { radioField } from "../common/fields.mjs";
import { spokenNumber, wordGroup, words } from "../common/words.mjs";
import { screeningWords } from "./answers.mjs";
import { basisNote } from "./basis.mjs";
import { lead } from "./step.mjs";

/** The second step: it can be answered before any price is known. */
export function suitableStep(aid) {
  const state = element("p", { class: "notice", role: "status" });
  const questions = aid.screening.map((finding) => healthQuestion(aid, finding));
  const urgent = element("div", { class: "part" });
  return {
    id: "suitable", title: words("suitableTitle"),
    node: element("div", {}, lead("suitableLead"), element("div", { class: "part" }, state), element("div", { class: "part questions" }, questions.map(({ node }) => node)), urgent),
    shown() {
      const { screening } = aid.answers;
      const { screen } = aid.ask({ screen: { screening } });
      screen.findings.forEach((finding, place) => questions[place].show(finding));
      const count = { count: spokenNumber(Object.keys(screening).length), of: spokenNumber(aid.screening.length) };
      const sentence = words(screen.injectionsSetAside ? "setAsideAll" : "suitableOpen", count);
      if (state.textContent !== sentence) fill(state, sentence);
      redraw(urgent, aid.answer && [element("h2", {}, words("urgentTitle")), list(aid.answer.urgent)]);
    },
  };
}

function healthQuestion(aid, { id, question: legend, reason, basis, certainty, sources }) {
  const meaning = element("p", { class: "meaning" });
  const field = radioField({
    legend, inline: true, value: aid.answers.screening[id],
    choices: screeningWords.map((word) => [word, wordGroup("screeningWords")[word]]),
    act: (word) => aid.change(({ screening }) => { screening[id] = word; }),
  });
  const note = basisNote(aid, { certainty, reason, judged: basis === "judged", sources });
  fill(note.querySelector("summary"), words("whyAsked"));
  field.node.append(meaning, note);
  return {
    node: field.node,
    show({ answer, consequence, action }) {
      const sentence = answer ? wordGroup("meanings")[consequence === "stop" ? action : consequence] ?? wordGroup("meanings")[consequence] : "";
      if (meaning.textContent !== sentence) fill(meaning, sentence);
    },
  };
}
