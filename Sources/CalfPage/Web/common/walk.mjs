// Numbered steps with a way back: one is shown, the address holds its name, and only known names count.

import { element, fill } from "./dom.mjs";
import { words } from "./words.mjs";

// What "wide" is, as the style has it.
const wide = "(min-width: 60rem)";

/** Steps to walk through, each `{ id, title, node, shown }`; `shown` is called when it comes into view, until `signal` ends it. */
export class Walk {
  #steps;
  #heading;
  #frame;
  #menu;
  #folds;
  #title = document.title;
  /** The step in view. */
  current;

  constructor(steps, signal) {
    this.#steps = steps;
    this.#menu = element("ol", {}, steps.map((step) => element("li", {}, element("a", { href: `#${step.id}` }, step.title))));
    const menu = element(
      "details", { class: "menu", open: true }, element("summary", {}, words("allSteps")),
      element("nav", { "aria-label": words("steps") }, this.#menu),
    );
    // On a narrow screen the steps are folded away, on a wide one they stand beside.
    const width = matchMedia(wide);
    const fit = () => { menu.open = width.matches; };
    width.addEventListener("change", fit, { signal });
    fit();
    this.#folds = menu;
    this.#frame = element("div", { class: "step" });
    this.node = element("div", { class: "walk" }, menu, this.#frame);
    addEventListener("hashchange", () => this.#show(true), { signal });
    this.#show(false);
  }

  /** Goes to a step. */
  go(id) {
    if (location.hash === `#${id}`) this.#show(true);
    else location.hash = id;
  }

  #show(moves) {
    const named = this.#steps.findIndex((step) => `#${step.id}` === location.hash);
    // An address of something else on the page is not a step.
    if (named < 0 && this.current && location.hash.length > 1) return;
    const place = Math.max(0, named);
    const step = this.#steps[place];
    this.current = step;
    const number = words("stepOf", { number: place + 1, of: this.#steps.length });
    this.#heading = element("h1", { tabindex: -1 }, element("span", { class: "number" }, number), " ", step.title);
    fill(this.#frame, this.#heading, step.node, this.#pager(place));
    this.#menu.querySelectorAll("a").forEach((link, index) => {
      if (index === place) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    document.title = `${step.title} (${place + 1}/${this.#steps.length}) - ${this.#title}`;
    step.shown();
    if (!moves) return;
    this.#folds.open = matchMedia(wide).matches;
    this.#heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #pager(place) {
    const link = (step, word, side) => step && element(
      "a", { href: `#${step.id}`, class: side }, element("span", { class: "way" }, word), element("span", {}, step.title),
    );
    return element(
      "nav", { class: "pager", "aria-label": words("pager") },
      link(this.#steps[place - 1], words("back"), "back"), link(this.#steps[place + 1], words("next"), "next"),
    );
  }
}
