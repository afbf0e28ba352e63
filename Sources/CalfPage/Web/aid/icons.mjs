// Chances as people: of 100 dots so many are filled, and so many more could be.

import { drawn, element } from "../common/dom.mjs";
import { words } from "../common/words.mjs";

/** An array for each option, from the chances of one outcome. */
export function iconArrays(options, chances) {
  return element("div", { class: "icons" }, options.map((option) => {
    const chance = chances.find((one) => one.option === option.id);
    // The sentence says the option's name too, which stands above already.
    const said = chance.text.startsWith(`${option.title}: `) ? chance.text.slice(option.title.length + 2) : chance.text;
    return element(
      "div", {}, element("b", {}, option.title), array(chance),
      element("span", {}, said.charAt(0).toUpperCase() + said.slice(1)),
    );
  }));
}

/** What the dots stand for. */
export function iconKey() {
  const dot = (kind) => drawn("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, drawn("path", { class: kind, d: circle(5, 5) }));
  const line = (kind, word) => element("li", {}, dot(kind), words(word));
  return element(
    "ul", { class: "key dots" }, line("filled", "iconFilled"), line("lighter", "iconLighter"),
    line("empty", "iconEmpty"), line("unknown", "iconUnknown"),
  );
}

function array({ count, low, high, of = 100, text }) {
  const columns = of <= 100 ? 10 : of <= 1000 ? 40 : 100;
  const isKnown = count !== undefined;
  const kind = (place) => (
    !isKnown ? "unknown" : place < (low ?? count) || place < count ? "filled" : place < (high ?? count) ? "lighter" : "empty"
  );
  const paths = { filled: "", lighter: "", empty: "", unknown: "" };
  for (let place = 0; place < of; place += 1) {
    paths[kind(place)] += circle((place % columns) * 10 + 5, Math.floor(place / columns) * 10 + 5);
  }
  return drawn(
    "svg", { viewBox: `0 0 ${columns * 10} ${(of / columns) * 10}`, role: "img", "aria-label": text },
    Object.entries(paths).filter(([, d]) => d).map(([name, d]) => drawn("path", { class: name, d })),
  );
}

function circle(x, y) {
  return `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`;
}
