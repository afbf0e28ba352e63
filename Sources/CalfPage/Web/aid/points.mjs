// Points for what counts, for those who want to say how much.

import { element, fill } from "../common/dom.mjs";
import { freshId, tickField } from "../common/fields.mjs";
import { spokenNumber, words } from "../common/words.mjs";

/** A tick for points, and a slider for each thing that counts. */
export function pointSliders(aid) {
  const place = element("div", { class: "sliders" });
  const tick = tickField({
    label: words("points"), hint: words("pointsHint"), value: Boolean(aid.answers.points),
    act: (isWanted) => aid.change((answers) => { answers.points = isWanted ? startingPoints(aid) : null; }),
  });
  aid.register("points", tick, "matters");
  let drawn = "";
  return {
    node: element("div", {}, tick.node, place),
    show() {
      const { ranking, points } = aid.answers;
      tick.input.checked = Boolean(points);
      tick.node.hidden = ranking.length === 0;
      // A slider that is being moved stays the same element.
      const wanted = points ? ranking.join(" ") : "";
      if (wanted === drawn) return;
      drawn = wanted;
      fill(place, points && ranking.map((id) => slider(aid, id)));
    },
  };
}

function slider(aid, id) {
  const { title, worst, best } = aid.answer?.matters.find((one) => one.id === id) ?? { title: words(`aspect-${id}`) };
  const output = element("output", {});
  const input = element("input", {
    type: "range", id: freshId("slider"), min: 0, max: 100, step: 1,
    oninput() {
      show();
      aid.change(({ points }) => { points[id] = Number(input.value); });
    },
  });
  input.value = aid.answers.points[id] ?? 0;
  const show = () => {
    fill(output, spokenNumber(Number(input.value)));
    input.setAttribute("aria-valuetext", words("pointsOf", { points: input.value }));
  };
  show();
  return element(
    "div", { class: "slider" }, element("label", { for: input.id }, title.charAt(0).toUpperCase() + title.slice(1)), output, input,
    worst && element("p", { class: "hint" }, words("fromTo", { worst, best })),
  );
}

/** The points that the engine gives the order, or those that all begin with. */
function startingPoints(aid) {
  const { ranking } = aid.answers;
  return Object.fromEntries((aid.answer?.matters ?? []).filter(({ id }) => ranking.includes(id)).map(({ id, weight, start }) => [id, weight ?? start]));
}
