// What matters to me: in order, by dragging or by buttons; then points, for those who want; then limits.

import { element } from "../common/dom.mjs";
import { textField, tickField } from "../common/fields.mjs";
import { words } from "../common/words.mjs";
import { pointBars } from "./bars.mjs";
import { pointSliders } from "./points.mjs";
import { Ranking } from "./ranking.mjs";
import { answerStep, lead, titled } from "./step.mjs";

/** The sixth step. */
export function mattersStep(aid) {
  const ranking = new Ranking(aid);
  const points = pointSliders(aid);
  const before = [
    lead("mattersLead"),
    element("div", { class: "part" }, titled(words("rankTitle"), ranking.node, points.node)),
  ];
  const step = answerStep(aid, {
    id: "matters", title: words("mattersTitle"), before, after: limits(aid),
    draw: (answer) => titled(words("nowTitle"), element("p", {}, answer.firmness), pointBars(aid)),
  });
  const { shown } = step;
  step.shown = () => {
    ranking.show();
    points.show();
    shown();
  };
  return step;
}

function limits(aid) {
  const cost = textField({
    label: words("costAtMost"), hint: words("costAtMostHint"), value: aid.answers.costAtMost, inputmode: "decimal",
    act: (value) => aid.change((answers) => { answers.costAtMost = value; }),
  });
  aid.register("costAtMost", cost, "matters");
  const risks = [...aid.evidence.uncounted, ...aid.evidence.counted].map(({ id, name }) => tickField({
    label: name.charAt(0).toUpperCase() + name.slice(1), value: aid.answers.noChanceOf.includes(id),
    act: (isChosen) => aid.change((answers) => {
      answers.noChanceOf = isChosen ? [...answers.noChanceOf, id] : answers.noChanceOf.filter((other) => other !== id);
    }),
  }));
  const own = textField({
    label: words("ownMatter"), hint: words("ownMatterHint"), value: aid.answers.ownMatter, width: "long",
    act: (value) => aid.change((answers) => { answers.ownMatter = value; }),
  });
  const group = element("fieldset", { class: "field" }, element("legend", {}, words("noChanceOf")), element("p", { class: "hint" }, words("noChanceOfHint")), risks.map(({ node }) => node));
  return element("div", { class: "part" }, titled(words("limitsTitle"), element("p", {}, words("limitsLead")), cost.node, element("details", { open: aid.answers.noChanceOf.length > 0 }, element("summary", {}, words("noChanceFold")), group), own.node));
}
