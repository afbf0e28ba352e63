// What every step is: words and fields that stay, and below or above them what the engine answers.

import { element, redraw } from "../common/dom.mjs";
import { words } from "../common/words.mjs";

/** A step of the walk: `draw` gives what follows from the answer, `before` and `after` stand around it. */
export function answerStep(aid, { id, title, before, after, draw }) {
  const told = element("div", { class: "part" });
  return {
    id, title,
    node: element("div", {}, before, told, after),
    shown() {
      redraw(told, aid.answer ? draw(aid.answer) : needsPrice());
    },
  };
}

/** Words of one step that stand above what is drawn. */
export function lead(...keys) {
  return element("div", { class: "part lead" }, keys.map((key) => element("p", {}, words(key))));
}

/** A heading and what stands under it, one part of a step. */
export function titled(heading, ...content) {
  return [element("h2", {}, heading), ...content];
}

/** How wide a picture may be. */
export function room() {
  return Math.max(272, Math.min(736, document.querySelector(".step")?.querySelector(".part")?.clientWidth ?? 640));
}

function needsPrice() {
  return element(
    "p", { class: "notice" }, words("needsPrice"), " ", element("a", { href: "#decision" }, words("needsPriceLink")),
  );
}
