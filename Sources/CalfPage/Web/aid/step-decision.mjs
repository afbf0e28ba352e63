// The decision: what to know first, what to lay side by side, and every option in equal detail.

import { element, fill, list } from "../common/dom.mjs";
import { textField, tickField } from "../common/fields.mjs";
import { words } from "../common/words.mjs";
import { optionKinds } from "./answers.mjs";
import { answerStep, titled } from "./step.mjs";

/** The first step; `facts` are those that stood in the page before the script, `price` the fields of prices. */
export function decisionStep(aid, facts, price) {
  const place = element("div");
  const sentence = element("p", { class: "decision" });
  const before = [
    element("div", { class: "part" }, sentence, facts),
    element("div", { class: "part" }, titled(words("lookTitle"), place, optionFields(aid), horizonField(aid))),
  ];
  const step = answerStep(aid, {
    id: "decision", title: words("decisionTitle"), before,
    draw: ({ options }) => titled(words("optionsTitle"), element("p", {}, words("optionsLead")), element("div", { class: "cards" }, options.map((option) => card(aid, option)))),
  });
  const { shown } = step;
  step.shown = () => {
    if (!place.contains(price)) place.append(price);
    fill(sentence, aid.answer?.decision ?? words("decisionOpen"));
    shown();
  };
  return step;
}

function optionFields(aid) {
  const names = Object.fromEntries(aid.evidence.alternatives.map(({ id, name }) => [id, name.charAt(0).toUpperCase() + name.slice(1)]));
  const figures = { course: ["sessions", "weeks"], upkeep: ["weeks"], tryFirst: ["weeks"] };
  const nodes = optionKinds.map((kind) => {
    const plan = element("div", { class: "row plan" }, (figures[kind] ?? []).map((key) => {
      const field = textField({
        label: words(key === "sessions" ? "planSessions" : "planWeeks"), value: aid.answers[kind][key], inputmode: "numeric",
        act: (value) => aid.change((answers) => { answers[kind][key] = value; }),
      });
      aid.register(`${kind}.${key}`, field, "decision");
      return field.node;
    }));
    const tick = tickField({
      label: names[kind] ?? words(`option-${kind}`), value: aid.answers.options[kind],
      act(isChosen) {
        plan.hidden = !isChosen;
        aid.change(({ options }) => { options[kind] = isChosen; });
      },
    });
    plan.hidden = !aid.answers.options[kind];
    return element("div", {}, tick.node, plan.childElementCount > 0 && plan);
  });
  const injections = nodes.slice(0, 4);
  return element(
    "fieldset", { class: "field" }, element("legend", {}, words("lookAt")), element("p", { class: "hint" }, words("lookAtHint")), injections,
    element("details", { open: nodes.slice(4).some((node) => node.querySelector("input").checked) }, element("summary", {}, words("otherWays")), nodes.slice(4)),
  );
}

function horizonField(aid) {
  const field = textField({
    label: words("months"), hint: words("monthsHint"), value: aid.answers.months, inputmode: "numeric",
    act: (value) => aid.change((answers) => { answers.months = value; }),
  });
  aid.register("months", field, "decision");
  return field.node;
}

function card(aid, { title, description, goodPoints, badPoints, life, ...option }) {
  const texts = (points) => list(points.map(({ text }) => text));
  const aside = (option.setAside ?? []).map(({ text }) => text);
  const open = option.riskNotKnown ? [option.riskNotKnown.text] : [];
  return element(
    "article", { class: "card" }, element("h3", {}, title), element("p", {}, description),
    aside.length > 0 && list(aside, { class: "aside" }), open.length > 0 && list(open),
    element(
      "details", {}, element("summary", {}, words("optionMore")),
      element("h4", {}, words("good")), texts(goodPoints), element("h4", {}, words("bad")), texts(badPoints),
      element("h4", {}, words("life")), list([life.body, life.feelings, life.social]),
    ),
  );
}
