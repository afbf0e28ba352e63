// Points of each option as a bar of letters, one part for each thing that matters.

import { drawn, element } from "../common/dom.mjs";

/** A bar for every option in the order asked; one that is set aside says why. */
export function pointBars(aid) {
  const { answer } = aid;
  const weighed = answer.matters.filter(({ id }) => id in (answer.weighing.weights ?? {}));
  const letter = (id) => "ABCDEFG"[weighed.findIndex((one) => one.id === id)];
  const colour = (id) => `part${answer.matters.findIndex((one) => one.id === id)}`;
  const rows = answer.options.map((option) => {
    const found = answer.weighing.options[option.id];
    const said = answer.explanation.find((line) => line.startsWith(`${option.title}: `));
    let start = 0;
    const parts = Object.entries(found?.contributions ?? {}).filter(([, points]) => points > 0).map(([id, points]) => {
      const [from, width] = [start, points * 100];
      start += width;
      return [
        drawn("rect", { class: colour(id), x: `${from}%`, width: `${width}%`, height: "100%" }),
        width > 3 && drawn("text", { class: "letter", x: `${from + width / 2}%`, y: 21 }, letter(id)),
      ];
    });
    return element(
      "li", {}, element("b", {}, option.title),
      found?.contributions && drawn("svg", { class: "stack", height: 30, "aria-hidden": "true" }, drawn("rect", { class: "whole", width: "100%", height: "100%" }), parts),
      element("span", { class: "small" }, said ? said.slice(option.title.length + 2) : ""),
      (option.setAside ?? []).map(({ text }) => element("span", { class: "small" }, text)),
    );
  });
  const key = weighed.map(({ id, title }) => element(
    "li", {}, drawn("svg", { viewBox: "0 0 28 22", "aria-hidden": "true" }, drawn("rect", { class: colour(id), width: 28, height: 22 }), drawn("text", { class: "letter", x: 14, y: 17 }, letter(id))),
    title,
  ));
  return [
    answer.caveat && element("p", {}, answer.caveat),
    element("ul", { class: "key letters" }, key), element("ul", { class: "bars" }, rows),
  ];
}

/** A share in 100 as a bar. */
export function shareBar(title, share, text) {
  return element(
    "li", {}, element("b", {}, title),
    drawn("svg", { class: "stack", height: 18, "aria-hidden": "true" }, drawn("rect", { class: "whole", width: "100%", height: "100%" }), drawn("rect", { class: "filled", width: `${share * 100}%`, height: "100%" })),
    element("span", { class: "small" }, text),
  );
}
